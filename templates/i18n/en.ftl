# The page's own words in English.

skip_to_content = Skip to the content
home = Home
navigation = All articles
breadcrumbs = You are here
on_this_page = On this page
about_page = About this page
articles = Articles
article_count = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
search = Search
search_results = Results
search_count = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
search_none = Nothing found
search_hint = Check the spelling, or try other or fewer words.
search_more = More results
search_section = Section
search_everywhere = All sections
search_disk = Pages that are opened from the disk cannot be searched. Open this site from a web server to search it.
search_failed = The search could not be loaded.
close = Close
languages = Languages
not_translated = Not yet translated
fallback = This article is not translated yet. You are reading the original.
previous = Previous
next = Next
prev_next = Previous and next article
updated = Updated
reading_time = { $count } min read
contributors = Contributors
related = Related articles
edit = Edit this page
translation_human = Translated by people
translation_machine = Translated by a machine
translation_post_edited = Translated by a machine, edited by people
read_original = Read the original
side_by_side = Show both languages side by side
only_target = Show only the translation
layout = View
layout_split = Side by side
layout_stacked = One under the other
to_source = Show the original of this sentence
to_target = Show the translation of this sentence
link_to_section = Link to this section
version = Version
note = Note
tip = Tip
important = Important
warning = Warning
caution = Caution
copy = Copy
copied = Copied
scrollable = Scroll sideways to read all of it
not_found_title = This page does not exist
not_found_text = The article may have moved, or its address may be mistyped. You will find all articles on the home page.
generated_by = Made with
code_not_found = The code sample could not be found.
video = Video
image_description = Description of the image
footnotes = Footnotes
back_to_text = Back to the text
task_done = Done
task_open = To do
colon = { ": " }
bracket_open = { " (" }
bracket_close = { ")" }
theme = Theme
theme_system = System
theme_light = Light
theme_dark = Dark
