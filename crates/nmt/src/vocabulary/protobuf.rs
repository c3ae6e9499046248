//! As much of the Protocol Buffers wire format as a SentencePiece model needs.
//!
//! A message is a row of fields; a field is a tag (number × 8 + wire type, as varint) and a
//! value: a varint (type 0), 8 bytes (1), a length and that many bytes (2), or 4 bytes (5).

/// One field's value, borrowed from the message.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Value<'a> {
    Varint(u64),
    Fixed64,
    Bytes(&'a [u8]),
    Fixed32([u8; 4]),
}

/// Walks over the fields of a message: number and value, or what is wrong.
pub(super) struct Fields<'a> {
    message: &'a [u8],
    position: usize,
}

impl<'a> Fields<'a> {
    pub(super) fn of(message: &'a [u8]) -> Self {
        Self {
            message,
            position: 0,
        }
    }

    fn field(&mut self) -> Result<(u64, Value<'a>), String> {
        let start = self.position;
        let tag = self.varint()?;
        let value = match tag & 7 {
            0 => Value::Varint(self.varint()?),
            1 => {
                self.take(8)?;
                Value::Fixed64
            }
            2 => {
                let length = self.varint()?;
                Value::Bytes(self.take(length)?)
            }
            5 => Value::Fixed32(self.take(4)?.first_chunk().copied().unwrap_or_default()),
            kind => return Err(format!("wire type {kind} at byte {start} of the message")),
        };
        Ok((tag >> 3, value))
    }

    fn varint(&mut self) -> Result<u64, String> {
        if let Some(&byte @ ..0x80) = self.message.get(self.position) {
            self.position += 1;
            return Ok(u64::from(byte));
        }
        let start = self.position;
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.take(1)?.first().copied().unwrap_or_default();
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        Err(format!(
            "a number without an end at byte {start} of the message"
        ))
    }

    fn take(&mut self, length: u64) -> Result<&'a [u8], String> {
        let taken = usize::try_from(length)
            .ok()
            .and_then(|length| self.position.checked_add(length))
            .and_then(|end| Some((end, self.message.get(self.position..end)?)));
        let Some((end, bytes)) = taken else {
            let (at, of) = (self.position, self.message.len());
            return Err(format!(
                "{length} bytes announced at byte {at} of a message of {of}"
            ));
        };
        self.position = end;
        Ok(bytes)
    }
}

impl<'a> Iterator for Fields<'a> {
    type Item = Result<(u64, Value<'a>), String>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.position >= self.message.len() {
            return None;
        }
        let field = self.field();
        if field.is_err() {
            // After an error nothing makes sense.
            self.position = self.message.len();
        }
        Some(field)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_of_every_wire_type() {
        let message = [
            8, 0x96, 1, 18, 2, b'h', b'i', 29, 1, 2, 3, 4, 33, 0, 0, 0, 0, 0, 0, 0, 0,
        ];
        let fields: Vec<_> = Fields::of(&message).map(Result::unwrap).collect();
        assert_eq!(
            fields,
            [
                (1, Value::Varint(150)),
                (2, Value::Bytes(b"hi")),
                (3, Value::Fixed32([1, 2, 3, 4])),
                (4, Value::Fixed64)
            ]
        );
    }

    #[test]
    fn broken_messages_end_with_an_error() {
        for message in [
            &[8][..],
            &[8, 0x80],
            &[18, 5, 1],
            &[29, 1],
            &[11],
            &[0xff; 40],
        ] {
            let fields: Vec<_> = Fields::of(message).collect();
            assert!(fields.len() == 1 && fields[0].is_err(), "{message:?}");
        }
        let longest = [&[18][..], &[0xff; 9], &[1]].concat();
        assert!(Fields::of(&longest).next().unwrap().is_err());
    }
}
