# The workbench's own words in English.

# The page
review = Review
review_of = Review: { $title }
search_and_filter = Search and filter
words_example = words
sort = Sort
sort_severity = worst first
sort_document = by document
sort_score = lowest score first
whole_list = Whole list
filters = Filters
segments = Segments
id = Id
source = Source
target = Target
findings = Findings
state = State
type = Type
score = Score
segment = Segment
no_segment = No segment.
article_changed = The article has changed.
insert_into_target = Insert into the target
this_segment = This segment
comments = Comments
comment = Comment
add_comment = Add comment
resolve = Resolve
reopen = Reopen
more_about_segment = More about this segment
change_file = Change file
language = Language
close = Close
cancel = Cancel
save = Save
or = or
labelled = { $label }: { $value }

# States and severities
state_unreviewed = unreviewed
state_approved = approved
state_rejected = rejected
state_needs_work = needs work
severity_error = error
severity_warning = warning
severity_info = info
none = none

# The list
missing = missing
mark_gone = gone
mark_unsaved = not saved
mark_saving = saving
mark_expired = expired
mark_resolved = resolved
mark_comment = comment
no_match = No segments match this search.
no_segments = No segments.
segment_count = { $count ->
    [one] { $count } segment
   *[other] { $count } segments
}
segment_count_of = { $count ->
    [one] { $shown } of { $count } segment
   *[other] { $shown } of { $count } segments
}
gone_count = { $count } gone
outdated_rows = { $count ->
    [one] { $count } row no longer matches: refresh
   *[other] { $count } rows no longer match: refresh
}
facet_rule = Rule
facet_type = Translation
facet_article = Article
not_value = not { $value }
facet_title = { $term }; with Shift: all but these
marked_count = { $count ->
    [one] { $count } segment marked
   *[other] { $count } segments marked
}
at_row = at { $row }
no_more = No more such segments in this direction.
last_of_list = That was the last of this list.
where_you_began = This is where you began.
not_further = You have not been further.
first_segments = The first { $count } segments; checking the others…
nothing_shown = No segment is shown: the list is empty.
reading_project = Reading the project…
cannot_show = The project cannot be shown: { $reason }
only_shows = This workbench only shows the project.
more_count = and { $count } more
token_label = URL or token
token_open = Open
token_note = The URL has no token of the program that runs now: open the URL that the program printed, or paste it here.

# Searches
searching = Searching…
no_patterns = This browser does not let the page try regular expressions.
pattern_too_slow = This regular expression takes too long. Make it simpler: a repetition within a repetition, such as (a+)+, tries very many ways.
pattern_fails = The regular expression cannot be used: { $reason }
query_no_value = `{ $filter }` has no value.
query_wrong_value = `{ $filter }` cannot be `{ $value }`.
query_no_filter = `{ $filter }` is not a filter.
query_did_you_mean = Did you mean `{ $choice }`?
query_expected = Expected: { $choices }.
query_quote = To search for these characters, put them in quotes.
query_unclosed = Unclosed quotation mark at { $text }.
query_bad_pattern = `{ $pattern }` is not a valid regular expression: { $reason }.
query_since = `{ $term }` needs a day, as in { $example }.
query_score = `{ $term }` needs a number between 0 and 1, as in { $example }.

# Progress
progress = Progress
words = Words
reviewed = Reviewed
reviewer = Reviewer
day = Day
folder = Folder
unknown = unknown
progress_summary = Segments: { $segments }; source words: { $words }, of which reviewed: { $reviewed }, approved: { $approved }.

# A segment
kind_code = code
kind_include = include
kind_link = link
kind_placeholder = placeholder
kind_emphasis = emphasis
kind_number = number
only_in_source = Only in the source:
only_in_target = Only in the target:
invisible = invisible: { $names }
image = image
expired_changed = expired: the text has changed
score_of = score { $score }
by_person = { $state } by { $person }
you = you
source_in = Source: { $language }
target_in = Target: { $language }
segment_gone = This segment is no longer in its article.
kept_until_back = What you type is kept, and can be saved when it is back.
editable_after_import = Merged or fixed here: you can edit it once the changes are imported.
not_saved_because = Not saved: { $reason }
failed = Failed: { $reason }
cannot_be_saved = Cannot be saved: { $reason }
article_findings = { $count ->
    [one] { $count } finding of the whole article
   *[other] { $count } findings of the whole article
}
fix_named = Fix: { $fix }
dismiss_rule = Dismiss { $rule }
finding_count = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
no_findings = No findings.
page_checks_only = This page checks only links, code, numbers, emphasis, spaces and terms; all rules run when the changes are imported.
no_missing_mark = No tag or placeholder of the source is missing.
inserted = Inserted: { $text }
insert_named = Insert { $text }
terms = Terms
not_these = not:
stays = stays as it is

# Below a segment
tab_nearby = Nearby
tab_page = Page
tab_same = Same source ({ $count })
tab_matches = Fuzzy matches
tab_versions = Versions
as_rendered = As rendered, with the segments around it
not_in_list = Not in this list. Press { $key } to go back to it.
looking = Looking…
no_same_source = This source stands nowhere else.
no_close = Nothing in the project comes close.
use = Use
use_match = Use match { $number }
translation_memory = translation memory
no_such_match = No match { $number }.
match_used = Match { $number } is in the target.
changed_since_review = Changed since the review
no_versions = This segment has no earlier versions.

# Saving
nothing_unsaved_segment = Nothing is unsaved in this segment; the button with the number of texts not saved lists the others.
nothing_unsaved = Nothing is unsaved here.
reverted = Reverted to the saved text.
unsaved_count = { $count } not saved
saving_count = { $count } being saved
no_storage = Browser storage is unavailable: save before you leave this page.
server_replaced = The server of this page has ended: it restarted, or another project is served here now. Your work is kept in this browser. Open the new URL that the program printed: it asks before it saves what was not saved here.
from_session = { $count ->
    [one] { $count } change from an earlier session
   *[other] { $count } changes from an earlier session
}
session_note = They were kept in this browser and not saved. Save them only if they are yours.
later = Later
save_them = Save them
discard_them = Discard them
not_saved_kept = Not saved yet: { $reason }. It is kept in this browser and will be saved when it can be.
no_answer = The server does not answer. Your work is kept in this browser and will be saved when it does.
is_back = { $path } is back.
checked_at_import = It will be checked at import.
no_translation_now = Without a translation now: { $ids }.
saved = Saved.
saved_act = Saved: { $act }.
not_saved = Not saved
all_saved = Everything is saved.
no_longer_exists = The segment no longer exists.
go_there = Go there
copy = Copy
copied = Copied.
discard = Discard
server_answers = The server answers again.
reload_page = Articles were added or removed. Reload this page to see them.
cannot_save_now = Nothing can be saved now: { $reason }
can_save_again = What you change can be saved now.
changed_while_editing = This segment was changed elsewhere while you were editing it.
source_changed_too = Its source has changed too.
kept_until_choice = Your text is kept until you choose.
mine = Mine
theirs = Theirs, current text
empty = (empty)
keep_mine = Keep mine
use_theirs = Use theirs
edit = Edit
kept_other = Kept the other version.

# Changes in a file
history = History
nothing_changed = Nothing was changed yet.
nothing_to_redo = Nothing to redo.
nothing_to_undo = Nothing to undo here; the history has all changes.
redone = Redone: { $act }.
undone = Undone: { $act }.
your_name = Your name
fill_in = Fill in this field.
also_earlier = { $count ->
    [one] also the { $count } change of earlier files
   *[other] also the { $count } changes of earlier files
}
download_changes = Download changes
changes_in_file = { $count ->
    [one] { $count } change in the file.
   *[other] { $count } changes in the file.
}
drafts_not_included = { $count ->
    [one] { $count } text not saved yet is not included.
   *[other] { $count } texts not saved yet are not included.
}
bad_change_file = Not a valid change file.
import_result = Applied: { $applied }; conflicts: { $conflicts }; rejected: { $rejected }.

# Reviewing
judged_one = { $id } { $state }.
judged_many = { $count ->
    [one] { $count } segment { $state }.
   *[other] { $count } segments { $state }.
}
judged_in_part = Not all are { $state }: { $kept } of { $count } failed: { $reason }
save_first = Save or revert your text first: { $id }
nothing_here = There is nothing here to do this with.
fixed_rule = Fixed: { $rule }.
fix_noted = Noted: { $rule } will be fixed when the changes are imported.
why_false = Why is this a false positive?
dismissed_rule = Dismissed: { $rule }.
dismiss = Dismiss
no_clean = No unreviewed segments without findings in this list.
clean_summary = Segments with both texts, no findings and no review state: { $count } of the { $total } in this list.
still_saving = Still saving; try again in a moment.
left_changed = Changed since, and left: { $names }.
earlier_changes = Earlier changes
this_window = this window
segments_in = { $count ->
    [one] { $count } segment in { $paths }
   *[other] { $count } segments in { $paths }
}
is_undone = undone
reply = Reply
imported_by = imported by { $person }
comment_saved = Comment saved.
resolved = Resolved.
reopened = Reopened.

# Alignment
not_consecutive = The selected segments are not consecutive in one article.
no_neighbor = No segment follows in this direction in this article.
target_empty = The target is empty.
select_two = Select two segments, or the first of them.
cannot_merge = Cannot be merged: { $reason }
becomes_one = { $first } and { $second } become one segment, { $first }.
merge = Merge
split = Split
current_target = Current target
new_target = New target
nothing_would_change = Nothing would change.
server_rejected = The server rejected it.
target_of = Target of { $id }
caret_in_source = Put the caret into the source, where its second half begins.
split_help = Put the caret in each text where the second half begins; { $keys } go by sentences.
then = Then
split_title = Split { $id }

# Replacing
replace_scope = In the targets of this list’s segments ({ $count }).
find = Find
replace_by = Replace by
regular_expression = regular expression ($1 for groups)
case_matters = upper and lower case differ
whole_words = whole words
replace = Replace
say_what = Say what to look for.
no_target_holds = No target holds this.
replace_in = Replace in { $id }
your_text_unsaved = your text here is not saved
would_change = { $count ->
    [one] { $count } target would change.
   *[other] { $count } targets would change.
}
choose_all = All
choose_none = None
now = Now
not_checked = could not be checked
new_findings = new: { $rules }
checking_texts = Checking the new texts…
see_first = Nothing is replaced yet: see what is said of the new texts.
nothing_chosen = Nothing is chosen.
replaced_in = { $count ->
    [one] Replaced in { $count } segment.
   *[other] Replaced in { $count } segments.
}
same_source_summary = Other segments with this source: { $count }; with this target already: { $same }.
approve_too = approve them too
apply = Apply

# Commands
group_go = Go
group_list = List
group_align = Align
group_conflict = Conflict
group_view = View
next_segment = Next segment
previous_segment = Previous segment
page_down = Page down
page_up = Page up
first_segment = First segment
last_segment = Last segment
next_with_findings = Next with findings
previous_with_findings = Previous with findings
next_unreviewed = Next unreviewed
previous_unreviewed = Previous unreviewed
extend_down = Extend the selection down
extend_up = Extend the selection up
go_back = Back to where you were
go_forward = Forward again
change_sort = Change sort order
refresh_list = Refresh list
approve_clean = Approve all without findings
show_unsaved = Show unsaved changes
approve = Approve
needs_work = Needs work
reject = Reject
reset_review = Reset to unreviewed
resolve_or_reopen = Resolve the comments, or reopen them
apply_fix = Apply the first safe fix
dismiss_first = Dismiss the first finding
undo = Undo
redo = Redo
save_next = Save and go to next
save_approve_next = Save, approve and go to next
back_to_list = Back to the list (keeps the text)
revert = Revert to the saved text
copy_source = Copy the source
insert_special = Insert a tag of the source or a special character
insert_missing = Insert the next missing tag or placeholder
apply_to_same = Apply to all with the same source
next_without_saving = Next segment, without saving
previous_without_saving = Previous segment, without saving
swap_targets = Swap targets with the next segment
swap = Swap
sentence_up = Move first sentence to the previous segment
sentence_down = Move last sentence to the next segment
sentence = Sentence
merge_next = Merge with the next segment
shift_up = Shift targets up by one
shift_down = Shift targets down by one
targets = Targets
below = Below: { $tab }
keys = Keys
load_change_file = Load a change file
in_target_field = in the target’s field
single_keys = Single-character keys work outside text fields
two_words = two words
a_word = word
help_words = both, on either side
help_phrase = these words in this order
help_without = without it; works before every filter
help_side = on one side; as a regular expression
help_state = one of several states; also { $states }
help_rule = what check found
help_place = where it is; { $types }
help_score = alignment score
help_by = who reviewed or commented, and since when
help_has = what a segment has; also { $others }

# Refusals, as the program has them in English
refusal_structure = the new text would change the page structure: a blank line, or a line that starts or ends a list, heading or table
refusal_unmatched = the new text contains an unmatched `<span>` or `</span>` tag
refusal_spills = the new text would change segment { $value }: its code, emphasis or link continues there
refusal_unseen = the new text contains { $value }, an invisible control character; remove it
refusal_two_blocks = the segments are in two blocks of the page
refusal_one_sided = a segment without source or translation cannot be merged or split
refusal_empty_half = each half needs some text in both languages
