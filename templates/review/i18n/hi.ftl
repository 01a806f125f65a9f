# The workbench's own words in Hindi.

# The page
review = समीक्षा
review_of = समीक्षा: { $title }
search_and_filter = खोजें और फ़िल्टर करें
words_example = शब्द
sort = क्रम
sort_severity = सबसे गंभीर पहले
sort_document = दस्तावेज़ के अनुसार
sort_score = सबसे कम स्कोर पहले
whole_list = पूरी सूची
filters = फ़िल्टर
segments = सेगमेंट
id = आईडी
source = मूल पाठ
target = अनुवाद
findings = निष्कर्ष
state = स्थिति
type = प्रकार
score = स्कोर
segment = सेगमेंट
no_segment = कोई सेगमेंट नहीं।
article_changed = लेख बदल गया है।
insert_into_target = अनुवाद में डालें
this_segment = यह सेगमेंट
comments = टिप्पणियाँ
comment = टिप्पणी
add_comment = टिप्पणी जोड़ें
resolve = हल करें
reopen = फिर से खोलें
more_about_segment = इस सेगमेंट के बारे में और जानकारी
change_file = परिवर्तन फ़ाइल
language = भाषा
close = बंद करें
cancel = रद्द करें
save = सहेजें
or = या
labelled = { $label }: { $value }

# States and severities
state_unreviewed = समीक्षा नहीं हुई
state_approved = स्वीकृत
state_rejected = अस्वीकृत
state_needs_work = सुधार ज़रूरी
severity_error = त्रुटि
severity_warning = चेतावनी
severity_info = जानकारी
none = कोई नहीं

# The list
missing = अनुवाद नहीं है
mark_gone = हटा हुआ
mark_unsaved = सहेजा नहीं गया
mark_saving = सहेजा जा रहा है
mark_expired = पुराना
mark_resolved = हल किया गया
mark_comment = टिप्पणी
no_match = कोई सेगमेंट इस खोज से मेल नहीं खाता।
no_segments = कोई सेगमेंट नहीं।
segment_count = { $count } सेगमेंट
segment_count_of = { $count } में से { $shown } सेगमेंट
gone_count = { $count } हटे हुए
outdated_rows = { $count ->
    [one] { $count } पंक्ति अब मेल नहीं खाती: रीफ़्रेश करें
   *[other] { $count } पंक्तियाँ अब मेल नहीं खातीं: रीफ़्रेश करें
}
facet_rule = नियम
facet_type = अनुवाद
facet_article = लेख
not_value = { $value } नहीं
facet_title = { $term }; Shift के साथ: इन्हें छोड़कर सभी
marked_count = { $count ->
    [one] { $count } सेगमेंट चुना गया
   *[other] { $count } सेगमेंट चुने गए
}
at_row = पंक्ति { $row }
no_more = इस दिशा में ऐसे और सेगमेंट नहीं हैं।
last_of_list = यह इस सूची का आख़िरी सेगमेंट था।
where_you_began = आपने यहीं से शुरू किया था।
not_further = आप इससे आगे नहीं गए हैं।
first_segments = पहले { $count } सेगमेंट; बाकी की जाँच हो रही है…
nothing_shown = कोई सेगमेंट नहीं दिखाया गया है: सूची खाली है।
reading_project = प्रोजेक्ट पढ़ा जा रहा है…
cannot_show = प्रोजेक्ट नहीं दिखाया जा सकता: { $reason }
only_shows = यह कार्यक्षेत्र प्रोजेक्ट को केवल दिखाता है।
more_count = और { $count } अन्य
token_label = URL या टोकन
token_open = खोलें
token_note = URL में अभी चल रहे प्रोग्राम का टोकन नहीं है। प्रोग्राम ने जो URL दिखाया है उसे खोलें, या उसे यहाँ पेस्ट करें।

# Searches
searching = खोजा जा रहा है…
no_patterns = यह ब्राउज़र पेज को रेगुलर एक्सप्रेशन आज़माने नहीं देता।
pattern_too_slow = इस रेगुलर एक्सप्रेशन में बहुत ज़्यादा समय लगता है। इसे सरल बनाएँ: दोहराव के भीतर दोहराव, जैसे (a+)+, बहुत सारे विकल्प आज़माता है।
pattern_fails = रेगुलर एक्सप्रेशन का उपयोग नहीं किया जा सकता: { $reason }
query_no_value = `{ $filter }` का कोई मान नहीं है।
query_wrong_value = `{ $filter }` का मान `{ $value }` नहीं हो सकता।
query_no_filter = `{ $filter }` कोई फ़िल्टर नहीं है।
query_did_you_mean = क्या आपका मतलब `{ $choice }` था?
query_expected = मान्य विकल्प: { $choices }।
query_quote = इन वर्णों को खोजने के लिए, इन्हें उद्धरण चिह्नों में रखें।
query_unclosed = { $text } पर उद्धरण चिह्न बंद नहीं किया गया है।
query_bad_pattern = `{ $pattern }` मान्य रेगुलर एक्सप्रेशन नहीं है: { $reason }।
query_since = `{ $term }` में एक तारीख चाहिए, जैसे { $example }।
query_score = `{ $term }` में 0 और 1 के बीच की संख्या चाहिए, जैसे { $example }।

# Progress
progress = प्रगति
words = शब्द
reviewed = समीक्षित
reviewer = समीक्षक
day = दिन
folder = फ़ोल्डर
unknown = अज्ञात
progress_summary = सेगमेंट: { $segments }; मूल पाठ के शब्द: { $words }, जिनमें से समीक्षित: { $reviewed }, स्वीकृत: { $approved }।

# A segment
kind_code = कोड
kind_include = शामिल फ़ाइल
kind_link = लिंक
kind_placeholder = प्लेसहोल्डर
kind_emphasis = ज़ोर
kind_number = संख्या
only_in_source = केवल मूल पाठ में:
only_in_target = केवल अनुवाद में:
invisible = अदृश्य: { $names }
image = चित्र
expired_changed = पुराना: पाठ बदल गया है
score_of = स्कोर { $score }
by_person = { $state }: { $person }
you = आप
source_in = मूल पाठ: { $language }
target_in = अनुवाद: { $language }
segment_gone = यह सेगमेंट अब अपने लेख में नहीं है।
kept_until_back = आप जो लिखते हैं वह रखा जाता है, और सेगमेंट के वापस आने पर सहेजा जा सकता है।
editable_after_import = यहाँ मिलाया या ठीक किया गया: परिवर्तन आयात होने के बाद आप इसे संपादित कर सकते हैं।
not_saved_because = सहेजा नहीं गया: { $reason }
failed = विफल: { $reason }
cannot_be_saved = सहेजा नहीं जा सकता: { $reason }
article_findings = पूरे लेख के बारे में { $count } निष्कर्ष
fix_named = ठीक करें: { $fix }
dismiss_rule = { $rule } ख़ारिज करें
finding_count = { $count } निष्कर्ष
no_findings = कोई निष्कर्ष नहीं।
page_checks_only = यह पेज केवल लिंक, कोड, संख्याएँ, ज़ोर, स्पेस और शब्दावली जाँचता है; परिवर्तन आयात होने पर सभी नियम लागू होते हैं।
no_missing_mark = मूल पाठ का कोई टैग या प्लेसहोल्डर छूटा नहीं है।
inserted = डाला गया: { $text }
insert_named = { $text } डालें
terms = शब्दावली
not_these = ये नहीं:
stays = ज्यों का त्यों रहता है

# Below a segment
tab_nearby = आस-पास
tab_page = पेज
tab_same = समान मूल पाठ ({ $count })
tab_matches = मिलते-जुलते
tab_versions = संस्करण
as_rendered = जैसा दिखेगा, आस-पास के सेगमेंट के साथ
not_in_list = इस सूची में नहीं है। सूची पर वापस जाने के लिए { $key } दबाएँ।
looking = खोजा जा रहा है…
no_same_source = यह मूल पाठ और कहीं नहीं है।
no_close = प्रोजेक्ट में इससे मिलता-जुलता कुछ नहीं है।
use = उपयोग करें
use_match = मिलान { $number } का उपयोग करें
translation_memory = अनुवाद मेमोरी
no_such_match = मिलान { $number } मौजूद नहीं है।
match_used = मिलान { $number } अनुवाद में है।
changed_since_review = समीक्षा के बाद बदला गया
no_versions = इस सेगमेंट के कोई पुराने संस्करण नहीं हैं।

# Saving
nothing_unsaved_segment = इस सेगमेंट में सब कुछ सहेजा हुआ है; न सहेजे गए पाठों की संख्या वाला बटन बाकी दिखाता है।
nothing_unsaved = यहाँ सब कुछ सहेजा हुआ है।
reverted = सहेजा हुआ पाठ वापस लाया गया।
unsaved_count = { $count } सहेजे नहीं गए
saving_count = { $count } सहेजे जा रहे हैं
no_storage = ब्राउज़र का स्टोरेज उपलब्ध नहीं है: यह पेज छोड़ने से पहले सहेज लें।
server_replaced = इस पेज का सर्वर बंद हो गया है: वह फिर से शुरू हुआ है, या अब यहाँ कोई दूसरा प्रोजेक्ट चल रहा है। आपका काम इस ब्राउज़र में रखा गया है। प्रोग्राम ने जो नया URL दिखाया है उसे खोलें: यहाँ जो सहेजा नहीं गया, उसे सहेजने से पहले वह पूछेगा।
from_session = { $count ->
    [one] पिछले सत्र का { $count } परिवर्तन
   *[other] पिछले सत्र के { $count } परिवर्तन
}
session_note = ये इस ब्राउज़र में रखे गए और सहेजे नहीं गए। इन्हें तभी सहेजें जब ये आपके हों।
later = बाद में
save_them = सहेजें
discard_them = छोड़ दें
not_saved_kept = अभी तक सहेजा नहीं गया: { $reason }। परिवर्तन इस ब्राउज़र में रखा गया है और संभव होने पर सहेजा जाएगा।
no_answer = सर्वर जवाब नहीं दे रहा है। आपका काम इस ब्राउज़र में रखा गया है और सर्वर के जवाब देने पर सहेजा जाएगा।
is_back = { $path } वापस आ गया है।
checked_at_import = इसकी जाँच आयात के समय होगी।
no_translation_now = अब बिना अनुवाद के: { $ids }।
saved = सहेजा गया।
saved_act = सहेजा गया: { $act }।
not_saved = सहेजा नहीं गया
all_saved = सब कुछ सहेजा हुआ है।
no_longer_exists = यह सेगमेंट अब मौजूद नहीं है।
go_there = वहाँ जाएँ
copy = कॉपी करें
copied = कॉपी किया गया।
discard = छोड़ दें
server_answers = सर्वर फिर से जवाब दे रहा है।
reload_page = लेख जोड़े या हटाए गए हैं। उन्हें देखने के लिए इस पेज को फिर से लोड करें।
cannot_save_now = अभी कुछ भी सहेजा नहीं जा सकता: { $reason }
can_save_again = आपके परिवर्तन अब सहेजे जा सकते हैं।
changed_while_editing = आपके संपादन के दौरान यह सेगमेंट कहीं और बदल दिया गया।
source_changed_too = इसका मूल पाठ भी बदल गया है।
kept_until_choice = जब तक आप चुन नहीं लेते, आपका पाठ रखा जाएगा।
mine = मेरा
theirs = दूसरे का, वर्तमान पाठ
empty = (खाली)
keep_mine = मेरा रखें
use_theirs = दूसरे का उपयोग करें
edit = संपादित करें
kept_other = दूसरा संस्करण रखा गया।

# Changes in a file
history = इतिहास
nothing_changed = अभी तक कुछ नहीं बदला गया है।
nothing_to_redo = फिर से करने के लिए कुछ नहीं है।
nothing_to_undo = यहाँ पूर्ववत करने के लिए कुछ नहीं है; इतिहास में सभी परिवर्तन हैं।
redone = फिर से किया गया: { $act }।
undone = पूर्ववत किया गया: { $act }।
your_name = आपका नाम
fill_in = यह फ़ील्ड भरें।
also_earlier = { $count ->
    [one] पिछली फ़ाइलों का { $count } परिवर्तन भी
   *[other] पिछली फ़ाइलों के { $count } परिवर्तन भी
}
download_changes = परिवर्तन डाउनलोड करें
changes_in_file = फ़ाइल में { $count } परिवर्तन।
drafts_not_included = { $count ->
    [one] { $count } पाठ शामिल नहीं है, जो अभी सहेजा नहीं गया।
   *[other] { $count } पाठ शामिल नहीं हैं, जो अभी सहेजे नहीं गए।
}
bad_change_file = मान्य परिवर्तन फ़ाइल नहीं है।
import_result = लागू: { $applied }; टकराव: { $conflicts }; अस्वीकृत: { $rejected }।

# Reviewing
judged_one = { $id }: { $state }।
judged_many = { $count } सेगमेंट: { $state }।
judged_in_part = सभी की स्थिति “{ $state }” नहीं है; { $count } में से { $kept } विफल: { $reason }
save_first = पहले अपना पाठ सहेजें या वापस लाएँ: { $id }
nothing_here = यहाँ ऐसा कुछ नहीं है जिस पर यह किया जा सके।
fixed_rule = ठीक किया गया: { $rule }।
fix_noted = नोट किया गया: परिवर्तन आयात होने पर { $rule } ठीक किया जाएगा।
why_false = यह ग़लत चेतावनी क्यों है?
dismissed_rule = ख़ारिज किया गया: { $rule }।
dismiss = ख़ारिज करें
no_clean = इस सूची में बिना निष्कर्ष वाले ऐसे सेगमेंट नहीं हैं जिनकी समीक्षा न हुई हो।
clean_summary = दोनों पाठ वाले, बिना निष्कर्ष और बिना समीक्षा के सेगमेंट: इस सूची के { $total } में से { $count }।
still_saving = अभी सहेजा जा रहा है; थोड़ी देर में फिर कोशिश करें।
left_changed = इस बीच बदले गए, इसलिए छोड़े गए: { $names }।
earlier_changes = पिछले परिवर्तन
this_window = यह विंडो
segments_in = { $paths } में { $count } सेगमेंट
is_undone = पूर्ववत किया गया
reply = जवाब
imported_by = आयातकर्ता: { $person }
comment_saved = टिप्पणी सहेजी गई।
resolved = हल किया गया।
reopened = फिर से खोला गया।

# Alignment
not_consecutive = चुने गए सेगमेंट एक ही लेख में लगातार नहीं हैं।
no_neighbor = इस लेख में इस दिशा में आगे कोई सेगमेंट नहीं है।
target_empty = अनुवाद खाली है।
select_two = दो सेगमेंट चुनें, या उनमें से पहला।
cannot_merge = मिलाया नहीं जा सकता: { $reason }
becomes_one = { $first } और { $second } मिलकर एक सेगमेंट { $first } बन जाते हैं।
merge = मिलाएँ
split = विभाजित करें
current_target = वर्तमान अनुवाद
new_target = नया अनुवाद
nothing_would_change = कुछ नहीं बदलेगा।
server_rejected = सर्वर ने इसे अस्वीकार कर दिया।
target_of = { $id } का अनुवाद
caret_in_source = कर्सर को मूल पाठ में वहाँ रखें जहाँ उसका दूसरा भाग शुरू होता है।
split_help = हर पाठ में कर्सर वहाँ रखें जहाँ दूसरा भाग शुरू होता है; { $keys } वाक्य-दर-वाक्य ले जाते हैं।
then = परिणाम
split_title = { $id } को विभाजित करें

# Replacing
replace_scope = इस सूची के सेगमेंट के अनुवादों में ({ $count })।
find = खोजें
replace_by = इससे बदलें
regular_expression = रेगुलर एक्सप्रेशन (समूहों के लिए $1)
case_matters = बड़े-छोटे अक्षरों में अंतर करें
whole_words = पूरे शब्द
replace = बदलें
say_what = बताएँ कि क्या खोजना है।
no_target_holds = किसी अनुवाद में यह नहीं है।
replace_in = { $id } में बदलें
your_text_unsaved = यहाँ आपका पाठ सहेजा नहीं गया है
would_change = { $count ->
    [one] { $count } अनुवाद बदलेगा।
   *[other] { $count } अनुवाद बदलेंगे।
}
choose_all = सभी
choose_none = कोई नहीं
now = अभी
not_checked = जाँचा नहीं जा सका
new_findings = नए: { $rules }
checking_texts = नए पाठों की जाँच हो रही है…
see_first = अभी कुछ भी बदला नहीं गया है: देखें कि नए पाठों के बारे में क्या बताया गया है।
nothing_chosen = कुछ भी चुना नहीं गया है।
replaced_in = { $count } सेगमेंट में बदला गया।
same_source_summary = इस मूल पाठ वाले अन्य सेगमेंट: { $count }; पहले से इस अनुवाद के साथ: { $same }।
approve_too = इन्हें भी स्वीकृत करें
apply = लागू करें

# Commands
group_go = जाएँ
group_list = सूची
group_align = संरेखण
group_conflict = टकराव
group_view = दृश्य
next_segment = अगला सेगमेंट
previous_segment = पिछला सेगमेंट
page_down = एक पेज नीचे
page_up = एक पेज ऊपर
first_segment = पहला सेगमेंट
last_segment = आख़िरी सेगमेंट
next_with_findings = निष्कर्ष वाला अगला
previous_with_findings = निष्कर्ष वाला पिछला
next_unreviewed = बिना समीक्षा वाला अगला
previous_unreviewed = बिना समीक्षा वाला पिछला
extend_down = चयन नीचे की ओर बढ़ाएँ
extend_up = चयन ऊपर की ओर बढ़ाएँ
go_back = जहाँ थे वहाँ वापस जाएँ
go_forward = फिर से आगे जाएँ
change_sort = क्रम बदलें
refresh_list = सूची रीफ़्रेश करें
approve_clean = बिना निष्कर्ष वाले सभी स्वीकृत करें
show_unsaved = न सहेजे गए परिवर्तन दिखाएँ
approve = स्वीकृत करें
needs_work = सुधार ज़रूरी
reject = अस्वीकार करें
reset_review = “समीक्षा नहीं हुई” पर रीसेट करें
resolve_or_reopen = टिप्पणियाँ हल करें, या फिर से खोलें
apply_fix = पहला सुरक्षित सुधार लागू करें
dismiss_first = पहला निष्कर्ष ख़ारिज करें
undo = पूर्ववत करें
redo = फिर से करें
save_next = सहेजें और अगले पर जाएँ
save_approve_next = सहेजें, स्वीकृत करें और अगले पर जाएँ
back_to_list = सूची पर वापस जाएँ (पाठ रखा जाता है)
revert = सहेजा हुआ पाठ वापस लाएँ
copy_source = मूल पाठ कॉपी करें
insert_special = मूल पाठ का टैग या कोई विशेष वर्ण डालें
insert_missing = अगला छूटा हुआ टैग या प्लेसहोल्डर डालें
apply_to_same = समान मूल पाठ वाले सभी पर लागू करें
next_without_saving = अगला सेगमेंट, बिना सहेजे
previous_without_saving = पिछला सेगमेंट, बिना सहेजे
swap_targets = अगले सेगमेंट से अनुवाद की अदला-बदली करें
swap = अदला-बदली
sentence_up = पहला वाक्य पिछले सेगमेंट में ले जाएँ
sentence_down = आख़िरी वाक्य अगले सेगमेंट में ले जाएँ
sentence = वाक्य
merge_next = अगले सेगमेंट के साथ मिलाएँ
shift_up = अनुवादों को एक ऊपर खिसकाएँ
shift_down = अनुवादों को एक नीचे खिसकाएँ
targets = अनुवाद
below = नीचे: { $tab }
keys = कुंजियाँ
load_change_file = परिवर्तन फ़ाइल लोड करें
in_target_field = अनुवाद के फ़ील्ड में
single_keys = एक वर्ण वाली कुंजियाँ टेक्स्ट फ़ील्ड के बाहर काम करती हैं
two_words = दो शब्द
a_word = शब्द
help_words = दोनों, किसी भी ओर
help_phrase = ये शब्द इसी क्रम में
help_without = इसके बिना; हर फ़िल्टर से पहले काम करता है
help_side = एक ओर; रेगुलर एक्सप्रेशन के रूप में
help_state = कई स्थितियों में से एक; इसके अलावा { $states }
help_rule = जाँच में जो मिला
help_place = यह कहाँ है; { $types }
help_score = संरेखण स्कोर
help_by = किसने समीक्षा या टिप्पणी की, और कब से
help_has = सेगमेंट में क्या है; इसके अलावा { $others }

# Refusals, as the program has them in English
refusal_structure = नया पाठ पेज की संरचना बदल देगा: खाली पंक्ति, या ऐसी पंक्ति जो सूची, शीर्षक या तालिका शुरू या ख़त्म करती है
refusal_unmatched = नए पाठ में `<span>` या `</span>` टैग बिना जोड़े के है
refusal_spills = नया पाठ सेगमेंट { $value } को बदल देगा: उसका कोड, ज़ोर या लिंक वहाँ जारी रहता है
refusal_unseen = नए पाठ में { $value } है, जो एक अदृश्य नियंत्रण वर्ण है; इसे हटाएँ
refusal_two_blocks = ये सेगमेंट पेज के दो खंडों में हैं
refusal_one_sided = बिना मूल पाठ या अनुवाद वाले सेगमेंट को मिलाया या विभाजित नहीं किया जा सकता
refusal_empty_half = हर भाग में दोनों भाषाओं का कुछ पाठ होना चाहिए
