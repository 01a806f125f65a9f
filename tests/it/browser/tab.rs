//! A tab of the browser, with what a reader does in it and what went wrong.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::PathBuf;
use std::sync::mpsc::Receiver;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::devtools::{Browser, PATIENCE};
use super::keys;

/// A tab that shares nothing with others: no storage, no history.
pub(crate) struct Tab {
    browser: &'static Browser,
    context: String,
    session: String,
    messages: Receiver<Value>,
    /// Errors of scripts, broken policies, failed and foreign requests, in order.
    faults: Vec<String>,
    /// How often a page has been loaded.
    loads: usize,
    /// `true` if the pointer is held down.
    is_pressed: bool,
}

impl Tab {
    /// A new tab, 1280 × 800 points and light; none where there is no browser, which is said.
    pub(crate) fn open() -> Option<Self> {
        let browser = Browser::get()?;
        let text = |value: &Value, name: &str| value[name].as_str().expect("a name").to_owned();
        let context = browser.call("Target.createBrowserContext", &json!({}));
        let context = text(&context, "browserContextId");
        let blank = json!({ "url": "about:blank", "browserContextId": context });
        let target = text(&browser.call("Target.createTarget", &blank), "targetId");
        let attach = json!({ "targetId": target, "flatten": true });
        let session = text(&browser.call("Target.attachToTarget", &attach), "sessionId");
        let messages = browser.listen(&session);
        let faults = Vec::new();
        let mut tab =
            Self { browser, context, session, messages, faults, loads: 0, is_pressed: false };
        for domain in ["Page", "Runtime", "Network", "Log"] {
            tab.call(&format!("{domain}.enable"), json!({}));
        }
        // A tab in the background would take no keys.
        tab.call("Emulation.setFocusEmulationEnabled", json!({ "enabled": true }));
        tab.window(1280, 800);
        tab.color_scheme("light");
        Some(tab)
    }

    /// Sends a command of `DevTools`, and waits for what comes of it.
    #[track_caller]
    #[allow(clippy::needless_pass_by_value)] // written down where it is called
    pub(crate) fn call(&mut self, method: &str, parameters: Value) -> Value {
        let id = self.browser.send(&self.session, method, &parameters);
        loop {
            let message = self.messages.recv_timeout(PATIENCE).expect("the tab answers");
            // A page that leads on may do so while it is asked: the next one answers.
            let has_navigated = message["error"]["message"]
                .as_str()
                .is_some_and(|it| it.starts_with("Inspected target navigated"));
            if message["id"] == id && has_navigated {
                return self.call(method, parameters);
            }
            if message["id"] == id {
                assert!(message["error"].is_null(), "{method}: {}", message["error"]);
                return message["result"].clone();
            }
            self.note(&message);
        }
    }

    /// Keeps what an event tells.
    fn note(&mut self, event: &Value) {
        let it = &event["params"];
        let fault = match event["method"].as_str().unwrap_or_default() {
            "Page.loadEventFired" => {
                self.loads += 1;
                None
            }
            "Runtime.exceptionThrown" => Some(format!("script: {}", it["exceptionDetails"])),
            "Runtime.consoleAPICalled" if it["type"] == "error" => {
                Some(format!("console: {}", it["args"]))
            }
            // The browser itself asks for an icon where a page names none.
            "Log.entryAdded" if ends_with(&it["entry"]["url"], "/favicon.ico") => None,
            "Log.entryAdded" if it["entry"]["level"] == "error" => {
                Some(format!("log: {} {}", it["entry"]["text"], it["entry"]["url"]))
            }
            "Network.requestWillBeSent" => foreign(&it["request"]["url"]),
            _ => None,
        };
        self.faults.extend(fault);
    }

    /// Opens an address, and waits until all of it is loaded.
    #[track_caller]
    pub(crate) fn go(&mut self, url: &str) {
        self.load(|tab| {
            let result = tab.call("Page.navigate", json!({ "url": url }));
            assert!(result["errorText"].is_null(), "{url}: {}", result["errorText"]);
        });
    }

    /// Does what leads to another page, and waits until that is loaded.
    #[track_caller]
    pub(crate) fn load(&mut self, lead: impl FnOnce(&mut Self)) {
        let loads = self.loads;
        lead(self);
        let deadline = Instant::now() + PATIENCE;
        while self.loads == loads {
            let left = deadline.saturating_duration_since(Instant::now());
            let message = self.messages.recv_timeout(left).expect("the page is loaded");
            self.note(&message);
        }
    }

    /// What an expression in JavaScript is worth; of a promise, what it promises.
    #[track_caller]
    pub(crate) fn value(&mut self, expression: &str) -> Value {
        let arguments = json!({
            "expression": expression, "returnByValue": true, "awaitPromise": true,
            "allowUnsafeEvalBlockedByCSP": true,
        });
        let result = self.call("Runtime.evaluate", arguments);
        let exception = &result["exceptionDetails"];
        assert!(exception.is_null(), "{expression}: {exception}");
        result["result"]["value"].clone()
    }

    /// The text that an expression is worth.
    #[track_caller]
    pub(crate) fn text(&mut self, expression: &str) -> String {
        let value = self.value(expression);
        value.as_str().unwrap_or_else(|| panic!("{expression} is {value}")).to_owned()
    }

    /// Returns `true` if an expression holds.
    #[track_caller]
    pub(crate) fn holds(&mut self, expression: &str) -> bool {
        self.value(&format!("Boolean({expression})")) == true
    }

    /// Waits until an expression holds.
    #[track_caller]
    pub(crate) fn wait_for(&mut self, expression: &str) {
        let deadline = Instant::now() + PATIENCE;
        while !self.holds(expression) {
            assert!(Instant::now() < deadline, "never came true: {expression}");
            thread::sleep(Duration::from_millis(10));
        }
    }

    /// Presses a key: `Tab`, `a`, `Shift+Tab`.
    #[track_caller]
    pub(crate) fn press(&mut self, key: &str) {
        for event in keys::events(key) {
            self.call("Input.dispatchKeyEvent", event);
        }
    }

    /// Types text into what has the focus.
    #[track_caller]
    pub(crate) fn type_text(&mut self, text: &str) {
        self.call("Input.insertText", json!({ "text": text }));
    }

    /// Puts the pointer over the first element of a CSS selector.
    #[track_caller]
    pub(crate) fn hover(&mut self, selector: &str) {
        self.mouse(selector, &["mouseMoved"]);
    }

    /// Clicks the first element of a CSS selector, by the pointer.
    #[track_caller]
    pub(crate) fn click(&mut self, selector: &str) {
        self.mouse(selector, &["mouseMoved", "mousePressed", "mouseReleased"]);
    }

    /// Presses the pointer on the first element of a CSS selector, and lets go on that of another.
    #[track_caller]
    pub(crate) fn drag(&mut self, from: &str, to: &str) {
        let start = self.place(from);
        self.pointer("mouseMoved", &start);
        self.pointer("mousePressed", &start);
        let end = self.value(&centre(to));
        self.pointer("mouseMoved", &end);
        self.pointer("mouseReleased", &end);
    }

    #[track_caller]
    fn mouse(&mut self, selector: &str, kinds: &[&str]) {
        let place = self.place(selector);
        for kind in kinds {
            self.pointer(kind, &place);
        }
    }

    /// Scrolls to the first element of a CSS selector; gives the middle of its first box.
    #[track_caller]
    fn place(&mut self, selector: &str) -> Value {
        let scroll = "scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.value(&format!("document.querySelector({})?.{scroll}", json!(selector)));
        let place = self.value(&centre(selector));
        assert!(place.is_array(), "{selector} is not to be seen");
        place
    }

    fn pointer(&mut self, kind: &str, place: &Value) {
        let (button, buttons) = match kind {
            "mouseMoved" if !self.is_pressed => ("none", 0),
            "mouseReleased" => ("left", 0),
            _ => ("left", 1),
        };
        self.is_pressed = buttons == 1;
        let event = json!({
            "type": kind, "x": place[0], "y": place[1], "clickCount": 1,
            "button": button, "buttons": buttons,
        });
        self.call("Input.dispatchMouseEvent", event);
    }

    /// Copies what is selected, and gives the text of it.
    #[track_caller]
    pub(crate) fn copy(&mut self) -> String {
        let may = json!({
            "browserContextId": self.context,
            "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"],
        });
        self.browser.call("Browser.grantPermissions", &may);
        assert!(self.holds("document.execCommand('copy')"));
        self.text("navigator.clipboard.readText()")
    }

    /// Makes the window so many points wide and high.
    pub(crate) fn window(&mut self, width: u32, height: u32) {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.call("Emulation.setDeviceMetricsOverride", size);
    }

    /// Asks for `light` or `dark` pages, as the reader's system does.
    pub(crate) fn color_scheme(&mut self, scheme: &str) {
        let feature = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.call("Emulation.setEmulatedMedia", json!({ "features": feature }));
    }

    /// Shows pages as they are printed.
    pub(crate) fn paper(&mut self) {
        self.call("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    }

    /// Switches the scripts of pages off, from the next page on.
    pub(crate) fn without_scripts(&mut self) {
        self.call("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
    }

    /// What went wrong since the last time that this was asked.
    pub(crate) fn faults(&mut self) -> Vec<String> {
        // The answer comes behind all events that came before the question.
        self.value("new Promise(done => setTimeout(done, 0))");
        std::mem::take(&mut self.faults)
    }

    /// Fails where a script failed, a policy was broken, or another host was asked for anything.
    #[track_caller]
    pub(crate) fn assert_sound(&mut self) {
        let url = self.text("location.href");
        let faults = self.faults();
        assert!(faults.is_empty(), "{url}:\n{}", faults.join("\n"));
    }

    /// Keeps a picture of the whole page in the folder `DIGLOT_SCREENSHOTS`, where that is set.
    pub(crate) fn screenshot(&mut self, name: &str) {
        let Some(folder) = env::var_os("DIGLOT_SCREENSHOTS").map(PathBuf::from) else { return };
        let whole = json!({ "captureBeyondViewport": true, "format": "png" });
        let picture = self.call("Page.captureScreenshot", whole);
        let bytes = base64(picture["data"].as_str().expect("a picture"));
        fs::create_dir_all(&folder).expect("a folder for pictures");
        fs::write(folder.join(format!("{name}.png")), bytes).expect("a picture");
    }
}

impl Drop for Tab {
    fn drop(&mut self) {
        self.browser.forget(&self.session);
        let context = json!({ "browserContextId": self.context });
        self.browser.send("", "Target.disposeBrowserContext", &context);
    }
}

/// An expression for the middle of the first box of an element; nothing where it has none.
fn centre(selector: &str) -> String {
    format!(
        "(() => {{ const box = document.querySelector({})?.getClientRects()[0];
          return box ? [box.x + box.width / 2, box.y + box.height / 2] : null; }})()",
        json!(selector)
    )
}

fn ends_with(value: &Value, end: &str) -> bool {
    value.as_str().is_some_and(|text| text.ends_with(end))
}

/// Tells of a request that leaves this machine.
fn foreign(url: &Value) -> Option<String> {
    let ours = BTreeSet::from(["data", "blob", "about", "file", "chrome", "devtools"]);
    let url = url.as_str().unwrap_or_default();
    let (scheme, rest) = url.split_once(':')?;
    let host = rest.trim_start_matches('/').split(['/', ':', '?', '#']).next()?;
    let is_here = ours.contains(scheme) || matches!(host, "127.0.0.1" | "localhost");
    (!is_here).then(|| format!("another host: {url}"))
}

/// The bytes of a text in base 64.
fn base64(text: &str) -> Vec<u8> {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digit = |byte| DIGITS.iter().position(|&it| it == byte);
    let values: Vec<usize> = text.bytes().filter_map(digit).collect();
    let bytes_of = |group: &[usize]| {
        let bits = group.iter().fold(0, |bits, value| bits << 6 | value) << (6 * (4 - group.len()));
        let bytes = [bits >> 16 & 255, bits >> 8 & 255, bits & 255].map(|byte| byte as u8);
        bytes.into_iter().take(group.len() - 1).collect::<Vec<u8>>()
    };
    values.chunks(4).flat_map(bytes_of).collect()
}

#[test]
fn a_request_that_leaves_the_machine_is_told() {
    assert_eq!(foreign(&json!("http://127.0.0.1:80/a")), None);
    assert_eq!(foreign(&json!("data:image/png;base64,AA")), None);
    assert_eq!(
        foreign(&json!("https://cdn.example.com/a.js")).as_deref(),
        Some("another host: https://cdn.example.com/a.js")
    );
}

#[test]
fn pictures_are_read_from_base_64() {
    for (text, bytes) in [("aGVsbG8=", "hello"), ("aGVsbA==", "hell"), ("aGVs", "hel")] {
        assert_eq!(base64(text), bytes.as_bytes());
    }
}
