//! Serves the press on port 8090 until stopped.

#![allow(clippy::print_stdout, missing_docs)]

use press::{Press, PressError};

#[tokio::main]
async fn main() -> Result<(), PressError> {
    let running = Press::embedded()?.serve(Press::ADDRESS).await?;
    println!("The press is at {}/", running.base());
    running.wait().await;
    Ok(())
}
