//! Translations that hold their originals in comments.

use super::Workplace;
use super::plain::check;

/// A translation that holds its original in comments.
const COMMENTED: &str = "\
---
title: 潮汐表
---
<!--
title: Tide table
-->

<!-- overview -->

<!--
# Tide table
-->
# 潮汐表 {#tide-table}

<!--
Ask the harbour for the tides. They come in hours.
-->
请向港口询问潮汐。以小时计。

<!--
- Open the gate with `open` at low tide.
- Close the gate at high tide.
-->
- 低潮时用 `open` 打开闸门。
- 涨潮时关闭闸门。

```sh
tide --port 80 # 任意端口
```
";
const COMMENTED_ORIGINAL: &str = "\
---
title: Tide table
---

<!-- overview -->

# Tide table

Ask the harbour for the tides. They come in hours.

- Open the gate with `open` at low tide.
- Close the gate at high tide.

```sh
tide --port 80 # any port
```
";

#[test]
fn a_translation_with_its_original_in_comments_is_compared_with_them() {
    let workplace = Workplace::with(&[
        ("content/en/a.md", COMMENTED_ORIGINAL),
        ("content/zh-cn/a.md", COMMENTED),
        ("diglot.toml", "[layout]\npreset = \"hugo\"\nprofile = \"hugo\"\n"),
    ]);
    let found = check(&workplace);
    assert_eq!((found.status, &*found.stdout), (0, ""), "{}", found.stderr);
    let changed = COMMENTED_ORIGINAL.replace("Close the gate", "Close the old gate");
    workplace.write("content/en/a.md", changed.as_bytes());
    let found = check(&workplace);
    let expected = "content/zh-cn/a.md:25:3: warning[outdated-translation]: list item of the original has changed from \
        \"Close the gate at high tide.\" to \"Close the old gate at high tide.\"\n";
    assert_eq!((found.status, &*found.stdout), (1, expected), "{}", found.stderr);
    let stats: serde_json::Value =
        serde_json::from_str(&workplace.done(&["stats", "--format", "json"])).expect("JSON");
    assert_eq!(stats["pages"][0]["outdated"], 1, "{stats}");
    // Its annotation is what the comments say.
    workplace.done(&["annotate", "--out", "annotated"]);
    let annotated = workplace.read("annotated/content/zh-cn/a.md");
    assert!(annotated.contains(">Close the gate at high tide.</span>"), "{annotated}");
    workplace.done(&["strip", "annotated", "--out", "stripped"]);
    assert_eq!(workplace.read("stripped/content/zh-cn/a.md"), COMMENTED);
}
