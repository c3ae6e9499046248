//! Which instructions this machine has.

/// A family of kernels that this machine can run.
///
/// Values other than the portable one come only from looking at the machine, so that holding an
/// `Isa` is the proof that its instructions exist.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Isa(pub(super) Family);

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Family {
    Portable,
    #[cfg(target_arch = "x86_64")]
    Avx2,
    #[cfg(target_arch = "x86_64")]
    AvxVnni,
    #[cfg(target_arch = "x86_64")]
    Avx512Vnni,
    #[cfg(target_arch = "aarch64")]
    NeonDot,
    #[cfg(target_arch = "aarch64")]
    NeonI8mm,
}

impl Isa {
    /// Plain Rust, for any machine.
    pub const PORTABLE: Isa = Isa(Family::Portable);

    /// The fastest that this machine has.
    #[must_use]
    pub fn best() -> Isa {
        Isa::available().pop().unwrap_or(Isa::PORTABLE)
    }

    /// All that this machine has, the slowest first.
    #[must_use]
    pub fn available() -> Vec<Isa> {
        let mut found = vec![Isa::PORTABLE];
        #[cfg(target_arch = "x86_64")]
        {
            let avx2 = is_x86_feature_detected!("avx2") && is_x86_feature_detected!("fma");
            if avx2 {
                found.push(Isa(Family::Avx2));
            }
            if avx2 && is_x86_feature_detected!("avxvnni") {
                found.push(Isa(Family::AvxVnni));
            }
            if avx2
                && is_x86_feature_detected!("avx512f")
                && is_x86_feature_detected!("avx512bw")
                && is_x86_feature_detected!("avx512vl")
                && is_x86_feature_detected!("avx512dq")
                && is_x86_feature_detected!("avx512vnni")
            {
                found.push(Isa(Family::Avx512Vnni));
            }
        }
        #[cfg(target_arch = "aarch64")]
        {
            let dot = std::arch::is_aarch64_feature_detected!("dotprod");
            if dot {
                found.push(Isa(Family::NeonDot));
            }
            if dot && std::arch::is_aarch64_feature_detected!("i8mm") {
                found.push(Isa(Family::NeonI8mm));
            }
        }
        found
    }

    /// Its name, for people.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self.0 {
            Family::Portable => "portable",
            #[cfg(target_arch = "x86_64")]
            Family::Avx2 => "avx2",
            #[cfg(target_arch = "x86_64")]
            Family::AvxVnni => "avx-vnni",
            #[cfg(target_arch = "x86_64")]
            Family::Avx512Vnni => "avx512-vnni",
            #[cfg(target_arch = "aarch64")]
            Family::NeonDot => "neon-dot",
            #[cfg(target_arch = "aarch64")]
            Family::NeonI8mm => "neon-i8mm",
        }
    }
}

/// Defines a function that is compiled once for each family from one inlined body, so that the
/// compiler's own vectoriser writes the kernel, and that calls the machine's own at run time.
///
/// The body's parameter is the [`Machine`](super::lanes::Machine) that it is compiled for.
macro_rules! for_each_family {
    ($(#[$doc:meta])* pub fn $name:ident($($arg:ident : $type:ty),* $(,)?) = $body:ident) => {
        $(#[$doc])*
        #[allow(unsafe_code, clippy::too_many_arguments)]
        pub fn $name(isa: $crate::kernels::Isa, $($arg: $type),*) {
            #[cfg(target_arch = "x86_64")]
            #[target_feature(enable = "avx2,fma")]
            fn avx2($($arg: $type),*) {
                $body::<$crate::kernels::lanes::Avx2>($($arg),*);
            }
            #[cfg(target_arch = "x86_64")]
            #[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512dq,avx2,fma")]
            fn avx512($($arg: $type),*) {
                $body::<$crate::kernels::lanes::Avx512>($($arg),*);
            }
            match isa.0 {
                $crate::kernels::isa::Family::Portable => {
                    $body::<$crate::kernels::lanes::Plain>($($arg),*);
                }
                // SAFETY: an `Isa` of these families exists only where the machine has AVX2 and FMA.
                #[cfg(target_arch = "x86_64")]
                $crate::kernels::isa::Family::Avx2 | $crate::kernels::isa::Family::AvxVnni => unsafe {
                    avx2($($arg),*);
                },
                // SAFETY: an `Isa` of this family exists only where the machine has these features.
                #[cfg(target_arch = "x86_64")]
                $crate::kernels::isa::Family::Avx512Vnni => unsafe { avx512($($arg),*) },
                // Every 64-bit ARM has NEON: the plain build is vectorised already.
                #[cfg(target_arch = "aarch64")]
                $crate::kernels::isa::Family::NeonDot | $crate::kernels::isa::Family::NeonI8mm => {
                    $body::<$crate::kernels::lanes::Plain>($($arg),*);
                }
            }
        }
    };
}
pub(super) use for_each_family;
