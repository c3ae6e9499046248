//! The sample site on a port, for browsers that run scripts.

use super::served::Served;
use news::Scope;
use std::{fs, path::PathBuf, time::Duration};
use tokio::net::TcpListener;

/// Serves the site and writes its address into the file that `SAMPLE_SITE` names, until the
/// file is gone.
#[tokio::test]
async fn sample_site_to_walk_through() {
    let Some(file) = std::env::var_os("SAMPLE_SITE").map(PathBuf::from) else {
        return;
    };
    let served = Served::new(Scope::Full).await;
    served.find("en", "Pontoon bridge", "The pontoon bridge is gone.");
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    // Whoever waits for the file finds it whole.
    let draft = file.with_extension("new");
    fs::write(&draft, address).unwrap();
    fs::rename(&draft, &file).unwrap();
    let gone = async move {
        while file.exists() {
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    };
    crate::serve(listener, served.site, gone).await.unwrap();
}
