# The workbench's own words in Greek.

# The page
review = Έλεγχος
review_of = Έλεγχος: { $title }
search_and_filter = Αναζήτηση και φιλτράρισμα
words_example = λέξεις
sort = Ταξινόμηση
sort_severity = τα σοβαρότερα πρώτα
sort_document = ανά έγγραφο
sort_score = η χαμηλότερη βαθμολογία πρώτα
whole_list = Ολόκληρη η λίστα
filters = Φίλτρα
segments = Τμήματα
id = ID
source = Πρωτότυπο
target = Μετάφραση
findings = Ευρήματα
state = Κατάσταση
type = Τύπος
score = Βαθμ.
segment = Τμήμα
no_segment = Κανένα τμήμα.
article_changed = Το άρθρο έχει αλλάξει.
insert_into_target = Εισαγωγή στη μετάφραση
this_segment = Αυτό το τμήμα
comments = Σχόλια
comment = Σχόλιο
add_comment = Προσθήκη σχολίου
resolve = Επίλυση
reopen = Εκ νέου άνοιγμα
more_about_segment = Περισσότερα για αυτό το τμήμα
change_file = Αρχείο αλλαγών
language = Γλώσσα
close = Κλείσιμο
cancel = Άκυρο
save = Αποθήκευση
or = ή
labelled = { $label }: { $value }

# States and severities
state_unreviewed = χωρίς έλεγχο
state_approved = εγκρίθηκε
state_rejected = απορρίφθηκε
state_needs_work = θέλει διόρθωση
severity_error = σφάλμα
severity_warning = προειδοποίηση
severity_info = πληροφορία
none = κανένα

# The list
missing = λείπει
mark_gone = δεν υπάρχει πια
mark_unsaved = δεν αποθηκεύτηκε
mark_saving = αποθηκεύεται
mark_expired = έληξε
mark_resolved = επιλύθηκε
mark_comment = σχόλιο
no_match = Κανένα τμήμα δεν ταιριάζει με αυτήν την αναζήτηση.
no_segments = Δεν υπάρχουν τμήματα.
segment_count = { $count ->
    [one] { $count } τμήμα
   *[other] { $count } τμήματα
}
segment_count_of = { $count ->
    [one] { $shown } από { $count } τμήμα
   *[other] { $shown } από { $count } τμήματα
}
gone_count = δεν υπάρχουν πια: { $count }
outdated_rows = { $count ->
    [one] { $count } γραμμή δεν ταιριάζει πια: ανανέωση
   *[other] { $count } γραμμές δεν ταιριάζουν πια: ανανέωση
}
facet_rule = Κανόνας
facet_type = Είδος μετάφρασης
facet_article = Άρθρο
not_value = όχι { $value }
facet_title = { $term }· με Shift: όλα εκτός από αυτά
marked_count = { $count ->
    [one] { $count } επιλεγμένο τμήμα
   *[other] { $count } επιλεγμένα τμήματα
}
at_row = γραμμή { $row }
no_more = Δεν υπάρχουν άλλα τέτοια τμήματα προς αυτήν την κατεύθυνση.
last_of_list = Αυτό ήταν το τελευταίο της λίστας.
where_you_began = Από εδώ ξεκινήσατε.
not_further = Δεν έχετε πάει πιο πέρα.
first_segments = Τα πρώτα { $count } τμήματα· ελέγχονται τα υπόλοιπα…
nothing_shown = Δεν εμφανίζεται κανένα τμήμα: η λίστα είναι κενή.
reading_project = Ανάγνωση του έργου…
cannot_show = Δεν είναι δυνατή η εμφάνιση του έργου: { $reason }
only_shows = Αυτός ο χώρος εργασίας μόνο εμφανίζει το έργο.
more_count = και άλλα { $count }
token_label = Διεύθυνση URL ή διακριτικό
token_open = Άνοιγμα
token_note = Η διεύθυνση URL δεν περιέχει το διακριτικό του προγράμματος που εκτελείται τώρα. Ανοίξτε τη διεύθυνση URL που εμφάνισε το πρόγραμμα ή επικολλήστε την εδώ.

# Searches
searching = Αναζήτηση…
no_patterns = Αυτό το πρόγραμμα περιήγησης δεν επιτρέπει στη σελίδα να δοκιμάσει κανονικές εκφράσεις.
pattern_too_slow = Αυτή η κανονική έκφραση αργεί υπερβολικά. Απλοποιήστε την: μια επανάληψη μέσα σε επανάληψη, όπως (a+)+, δοκιμάζει πάρα πολλούς συνδυασμούς.
pattern_fails = Δεν είναι δυνατή η χρήση της κανονικής έκφρασης: { $reason }
query_no_value = Το `{ $filter }` δεν έχει τιμή.
query_wrong_value = Το `{ $filter }` δεν μπορεί να είναι `{ $value }`.
query_no_filter = Το `{ $filter }` δεν είναι φίλτρο.
query_did_you_mean = Μήπως εννοείτε `{ $choice }`;
query_expected = Αναμενόμενες τιμές: { $choices }.
query_quote = Για να αναζητήσετε αυτούς τους χαρακτήρες, βάλτε τους σε εισαγωγικά.
query_unclosed = Τα εισαγωγικά δεν κλείνουν στο { $text }.
query_bad_pattern = Το `{ $pattern }` δεν είναι έγκυρη κανονική έκφραση: { $reason }.
query_since = Το `{ $term }` χρειάζεται ημέρα, όπως { $example }.
query_score = Το `{ $term }` χρειάζεται αριθμό από 0 έως 1, όπως { $example }.

# Progress
progress = Πρόοδος
words = Λέξεις
reviewed = Ελεγμένα
reviewer = Ελεγκτής
day = Ημέρα
folder = Φάκελος
unknown = άγνωστο
progress_summary = Τμήματα: { $segments }· λέξεις πρωτοτύπου: { $words }, από τις οποίες ελεγμένες: { $reviewed }, εγκεκριμένες: { $approved }.

# A segment
kind_code = κώδικας
kind_include = ενσωμάτωση
kind_link = σύνδεση
kind_placeholder = σύμβολο κράτησης θέσης
kind_emphasis = έμφαση
kind_number = αριθμός
only_in_source = Μόνο στο πρωτότυπο:
only_in_target = Μόνο στη μετάφραση:
invisible = αόρατα: { $names }
image = εικόνα
expired_changed = έληξε: το κείμενο έχει αλλάξει
score_of = βαθμολογία { $score }
by_person = { $state } από { $person }
you = εσείς
source_in = Πρωτότυπο: { $language }
target_in = Μετάφραση: { $language }
segment_gone = Αυτό το τμήμα δεν υπάρχει πια στο άρθρο του.
kept_until_back = Ό,τι πληκτρολογείτε διατηρείται και θα μπορεί να αποθηκευτεί όταν το τμήμα επανέλθει.
editable_after_import = Συγχωνεύτηκε ή διορθώθηκε εδώ: μπορείτε να το επεξεργαστείτε μετά την εισαγωγή των αλλαγών.
not_saved_because = Δεν αποθηκεύτηκε: { $reason }
failed = Απέτυχε: { $reason }
cannot_be_saved = Δεν είναι δυνατή η αποθήκευση: { $reason }
article_findings = { $count ->
    [one] { $count } εύρημα για ολόκληρο το άρθρο
   *[other] { $count } ευρήματα για ολόκληρο το άρθρο
}
fix_named = Διόρθωση: { $fix }
dismiss_rule = Απόρριψη του { $rule }
finding_count = { $count ->
    [one] { $count } εύρημα
   *[other] { $count } ευρήματα
}
no_findings = Δεν υπάρχουν ευρήματα.
page_checks_only = Αυτή η σελίδα ελέγχει μόνο συνδέσεις, κώδικα, αριθμούς, έμφαση, διαστήματα και όρους· όλοι οι κανόνες εφαρμόζονται κατά την εισαγωγή των αλλαγών.
no_missing_mark = Δεν λείπει καμία ετικέτα και κανένα σύμβολο κράτησης θέσης του πρωτοτύπου.
inserted = Έγινε εισαγωγή: { $text }
insert_named = Εισαγωγή { $text }
terms = Όροι
not_these = όχι:
stays = μένει ως έχει

# Below a segment
tab_nearby = Κοντινά
tab_page = Σελίδα
tab_same = Ίδιο πρωτότυπο ({ $count })
tab_matches = Παρόμοια
tab_versions = Εκδόσεις
as_rendered = Όπως εμφανίζεται, με τα γύρω τμήματα
not_in_list = Δεν είναι σε αυτήν τη λίστα. Πατήστε { $key } για να επιστρέψετε σε αυτήν.
looking = Αναζήτηση…
no_same_source = Αυτό το πρωτότυπο δεν υπάρχει πουθενά αλλού.
no_close = Δεν υπάρχει κάτι παρόμοιο στο έργο.
use = Χρήση
use_match = Χρήση της αντιστοιχίας { $number }
translation_memory = μεταφραστική μνήμη
no_such_match = Δεν υπάρχει αντιστοιχία { $number }.
match_used = Η αντιστοιχία { $number } είναι στη μετάφραση.
changed_since_review = Αλλαγές μετά τον έλεγχο
no_versions = Αυτό το τμήμα δεν έχει προηγούμενες εκδόσεις.

# Saving
nothing_unsaved_segment = Σε αυτό το τμήμα όλα είναι αποθηκευμένα· το κουμπί με τον αριθμό των μη αποθηκευμένων κειμένων εμφανίζει τα υπόλοιπα.
nothing_unsaved = Εδώ όλα είναι αποθηκευμένα.
reverted = Έγινε επαναφορά στο αποθηκευμένο κείμενο.
unsaved_count = μη αποθηκευμένα: { $count }
saving_count = αποθηκεύονται: { $count }
no_storage = Ο χώρος αποθήκευσης του προγράμματος περιήγησης δεν είναι διαθέσιμος: αποθηκεύστε πριν φύγετε από αυτήν τη σελίδα.
server_replaced = Ο διακομιστής αυτής της σελίδας σταμάτησε: επανεκκινήθηκε ή εδώ εκτελείται τώρα άλλο έργο. Η εργασία σας διατηρείται σε αυτό το πρόγραμμα περιήγησης. Ανοίξτε τη νέα διεύθυνση URL που εμφάνισε το πρόγραμμα: θα ερωτηθείτε πριν αποθηκευτεί ό,τι δεν αποθηκεύτηκε εδώ.
from_session = { $count ->
    [one] { $count } αλλαγή από προηγούμενη περίοδο λειτουργίας
   *[other] { $count } αλλαγές από προηγούμενη περίοδο λειτουργίας
}
session_note = Διατηρήθηκαν σε αυτό το πρόγραμμα περιήγησης χωρίς να αποθηκευτούν. Αποθηκεύστε τις μόνο αν είναι δικές σας.
later = Αργότερα
save_them = Αποθήκευση
discard_them = Απόρριψη
not_saved_kept = Δεν αποθηκεύτηκε ακόμη: { $reason }. Η αλλαγή διατηρείται σε αυτό το πρόγραμμα περιήγησης και θα αποθηκευτεί όταν είναι δυνατόν.
no_answer = Ο διακομιστής δεν απαντά. Η εργασία σας διατηρείται σε αυτό το πρόγραμμα περιήγησης και θα αποθηκευτεί όταν απαντήσει.
is_back = Το { $path } επανήλθε.
checked_at_import = Θα ελεγχθεί κατά την εισαγωγή.
no_translation_now = Τώρα χωρίς μετάφραση: { $ids }.
saved = Αποθηκεύτηκε.
saved_act = Αποθηκεύτηκε: { $act }.
not_saved = Δεν αποθηκεύτηκε
all_saved = Όλα είναι αποθηκευμένα.
no_longer_exists = Το τμήμα δεν υπάρχει πια.
go_there = Μετάβαση εκεί
copy = Αντιγραφή
copied = Αντιγράφηκε.
discard = Απόρριψη
server_answers = Ο διακομιστής απαντά ξανά.
reload_page = Προστέθηκαν ή καταργήθηκαν άρθρα. Φορτώστε ξανά αυτήν τη σελίδα για να τα δείτε.
cannot_save_now = Τώρα δεν είναι δυνατή καμία αποθήκευση: { $reason }
can_save_again = Οι αλλαγές σας μπορούν τώρα να αποθηκευτούν.
changed_while_editing = Αυτό το τμήμα άλλαξε αλλού ενώ το επεξεργαζόσασταν.
source_changed_too = Έχει αλλάξει και το πρωτότυπό του.
kept_until_choice = Το κείμενό σας διατηρείται μέχρι να επιλέξετε.
mine = Το δικό μου
theirs = Το άλλο, τρέχον κείμενο
empty = (κενό)
keep_mine = Διατήρηση του δικού μου
use_theirs = Χρήση του άλλου
edit = Επεξεργασία
kept_other = Διατηρήθηκε η άλλη έκδοση.

# Changes in a file
history = Ιστορικό
nothing_changed = Δεν έχει αλλάξει τίποτα ακόμη.
nothing_to_redo = Δεν υπάρχει ενέργεια για επανάληψη.
nothing_to_undo = Δεν υπάρχει ενέργεια για αναίρεση εδώ· το ιστορικό έχει όλες τις αλλαγές.
redone = Επαναλήφθηκε: { $act }.
undone = Αναιρέθηκε: { $act }.
your_name = Το όνομά σας
fill_in = Συμπληρώστε αυτό το πεδίο.
also_earlier = { $count ->
    [one] και η { $count } αλλαγή προηγούμενων αρχείων
   *[other] και οι { $count } αλλαγές προηγούμενων αρχείων
}
download_changes = Λήψη αλλαγών
changes_in_file = { $count ->
    [one] { $count } αλλαγή στο αρχείο.
   *[other] { $count } αλλαγές στο αρχείο.
}
drafts_not_included = { $count ->
    [one] Δεν περιλαμβάνεται { $count } κείμενο που δεν έχει αποθηκευτεί.
   *[other] Δεν περιλαμβάνονται { $count } κείμενα που δεν έχουν αποθηκευτεί.
}
bad_change_file = Δεν είναι έγκυρο αρχείο αλλαγών.
import_result = Εφαρμόστηκαν: { $applied }· διενέξεις: { $conflicts }· απορρίφθηκαν: { $rejected }.

# Reviewing
judged_one = { $id }: { $state }.
judged_many = { $count ->
    [one] { $count } τμήμα: { $state }.
   *[other] { $count } τμήματα: { $state }.
}
judged_in_part = Δεν έχουν όλα την κατάσταση «{ $state }»· απέτυχαν { $kept } από { $count }: { $reason }
save_first = Πρώτα αποθηκεύστε ή επαναφέρετε το κείμενό σας: { $id }
nothing_here = Δεν υπάρχει κάτι εδώ για αυτήν την ενέργεια.
fixed_rule = Διορθώθηκε: { $rule }.
fix_noted = Σημειώθηκε: το { $rule } θα διορθωθεί κατά την εισαγωγή των αλλαγών.
why_false = Γιατί δεν είναι πραγματικό πρόβλημα;
dismissed_rule = Απορρίφθηκε: { $rule }.
dismiss = Απόρριψη
no_clean = Σε αυτήν τη λίστα δεν υπάρχουν τμήματα χωρίς έλεγχο και χωρίς ευρήματα.
clean_summary = Τμήματα και με τα δύο κείμενα, χωρίς ευρήματα και χωρίς έλεγχο: { $count } από τα { $total } αυτής της λίστας.
still_saving = Η αποθήκευση συνεχίζεται· δοκιμάστε ξανά σε λίγο.
left_changed = Άλλαξαν στο μεταξύ και έμειναν ως έχουν: { $names }.
earlier_changes = Προηγούμενες αλλαγές
this_window = αυτό το παράθυρο
segments_in = { $count ->
    [one] { $count } τμήμα σε { $paths }
   *[other] { $count } τμήματα σε { $paths }
}
is_undone = αναιρέθηκε
reply = Απάντηση
imported_by = εισαγωγή από { $person }
comment_saved = Το σχόλιο αποθηκεύτηκε.
resolved = Επιλύθηκε.
reopened = Άνοιξε ξανά.

# Alignment
not_consecutive = Τα επιλεγμένα τμήματα δεν είναι διαδοχικά σε ένα άρθρο.
no_neighbor = Σε αυτό το άρθρο δεν ακολουθεί άλλο τμήμα προς αυτήν την κατεύθυνση.
target_empty = Η μετάφραση είναι κενή.
select_two = Επιλέξτε δύο τμήματα ή το πρώτο από αυτά.
cannot_merge = Δεν είναι δυνατή η συγχώνευση: { $reason }
becomes_one = Τα { $first } και { $second } γίνονται ένα τμήμα, το { $first }.
merge = Συγχώνευση
split = Διαίρεση
current_target = Τρέχουσα μετάφραση
new_target = Νέα μετάφραση
nothing_would_change = Δεν θα άλλαζε τίποτα.
server_rejected = Ο διακομιστής το απέρριψε.
target_of = Μετάφραση του { $id }
caret_in_source = Τοποθετήστε τον δρομέα στο πρωτότυπο, εκεί όπου αρχίζει το δεύτερο μισό.
split_help = Τοποθετήστε τον δρομέα σε κάθε κείμενο, εκεί όπου αρχίζει το δεύτερο μισό· τα { $keys } μετακινούν ανά πρόταση.
then = Αποτέλεσμα
split_title = Διαίρεση του { $id }

# Replacing
replace_scope = Στις μεταφράσεις των τμημάτων αυτής της λίστας ({ $count }).
find = Εύρεση
replace_by = Αντικατάσταση με
regular_expression = κανονική έκφραση ($1 για ομάδες)
case_matters = διάκριση πεζών-κεφαλαίων
whole_words = ολόκληρες λέξεις
replace = Αντικατάσταση
say_what = Πληκτρολογήστε τι θέλετε να βρείτε.
no_target_holds = Καμία μετάφραση δεν το περιέχει.
replace_in = Αντικατάσταση στο { $id }
your_text_unsaved = το κείμενό σας εδώ δεν έχει αποθηκευτεί
would_change = { $count ->
    [one] Θα άλλαζε { $count } μετάφραση.
   *[other] Θα άλλαζαν { $count } μεταφράσεις.
}
choose_all = Όλα
choose_none = Κανένα
now = Τώρα
not_checked = δεν ήταν δυνατός ο έλεγχος
new_findings = νέα: { $rules }
checking_texts = Έλεγχος των νέων κειμένων…
see_first = Δεν έχει γίνει ακόμη αντικατάσταση: δείτε τι αναφέρεται για τα νέα κείμενα.
nothing_chosen = Δεν έχει επιλεγεί τίποτα.
replaced_in = { $count ->
    [one] Έγινε αντικατάσταση σε { $count } τμήμα.
   *[other] Έγινε αντικατάσταση σε { $count } τμήματα.
}
same_source_summary = Άλλα τμήματα με αυτό το πρωτότυπο: { $count }· ήδη με αυτήν τη μετάφραση: { $same }.
approve_too = να εγκριθούν και αυτά
apply = Εφαρμογή

# Commands
group_go = Μετάβαση
group_list = Λίστα
group_align = Στοίχιση
group_conflict = Διένεξη
group_view = Προβολή
next_segment = Επόμενο τμήμα
previous_segment = Προηγούμενο τμήμα
page_down = Μία σελίδα κάτω
page_up = Μία σελίδα πάνω
first_segment = Πρώτο τμήμα
last_segment = Τελευταίο τμήμα
next_with_findings = Επόμενο με ευρήματα
previous_with_findings = Προηγούμενο με ευρήματα
next_unreviewed = Επόμενο χωρίς έλεγχο
previous_unreviewed = Προηγούμενο χωρίς έλεγχο
extend_down = Επέκταση της επιλογής προς τα κάτω
extend_up = Επέκταση της επιλογής προς τα πάνω
go_back = Πίσω εκεί όπου ήσασταν
go_forward = Ξανά μπροστά
change_sort = Αλλαγή ταξινόμησης
refresh_list = Ανανέωση λίστας
approve_clean = Έγκριση όλων χωρίς ευρήματα
show_unsaved = Εμφάνιση μη αποθηκευμένων αλλαγών
approve = Έγκριση
needs_work = Θέλει διόρθωση
reject = Απόρριψη
reset_review = Επαναφορά σε «χωρίς έλεγχο»
resolve_or_reopen = Επίλυση ή εκ νέου άνοιγμα των σχολίων
apply_fix = Εφαρμογή της πρώτης ασφαλούς διόρθωσης
dismiss_first = Απόρριψη του πρώτου ευρήματος
undo = Αναίρεση
redo = Επανάληψη
save_next = Αποθήκευση και επόμενο
save_approve_next = Αποθήκευση, έγκριση και επόμενο
back_to_list = Πίσω στη λίστα (το κείμενο διατηρείται)
revert = Επαναφορά στο αποθηκευμένο κείμενο
copy_source = Αντιγραφή του πρωτοτύπου
insert_special = Εισαγωγή ετικέτας του πρωτοτύπου ή ειδικού χαρακτήρα
insert_missing = Εισαγωγή της επόμενης ετικέτας ή του επόμενου συμβόλου κράτησης θέσης που λείπει
apply_to_same = Εφαρμογή σε όλα με το ίδιο πρωτότυπο
next_without_saving = Επόμενο τμήμα, χωρίς αποθήκευση
previous_without_saving = Προηγούμενο τμήμα, χωρίς αποθήκευση
swap_targets = Εναλλαγή μεταφράσεων με το επόμενο τμήμα
swap = Εναλλαγή
sentence_up = Μετακίνηση της πρώτης πρότασης στο προηγούμενο τμήμα
sentence_down = Μετακίνηση της τελευταίας πρότασης στο επόμενο τμήμα
sentence = Πρόταση
merge_next = Συγχώνευση με το επόμενο τμήμα
shift_up = Μετατόπιση των μεταφράσεων κατά ένα προς τα πάνω
shift_down = Μετατόπιση των μεταφράσεων κατά ένα προς τα κάτω
targets = Μεταφράσεις
below = Παρακάτω: { $tab }
keys = Πλήκτρα
load_change_file = Φόρτωση αρχείου αλλαγών
in_target_field = στο πεδίο της μετάφρασης
single_keys = Τα πλήκτρα ενός χαρακτήρα λειτουργούν εκτός των πεδίων κειμένου
two_words = δύο λέξεις
a_word = λέξη
help_words = και οι δύο, σε οποιαδήποτε πλευρά
help_phrase = αυτές οι λέξεις με αυτήν τη σειρά
help_without = χωρίς αυτό· μπαίνει πριν από κάθε φίλτρο
help_side = στη μία πλευρά· ως κανονική έκφραση
help_state = μία από διάφορες καταστάσεις· επίσης { $states }
help_rule = τι βρήκε ο έλεγχος
help_place = πού βρίσκεται· { $types }
help_score = βαθμολογία στοίχισης
help_by = ποιος έλεγξε ή σχολίασε και από πότε
help_has = τι έχει ένα τμήμα· επίσης { $others }

# Refusals, as the program has them in English
refusal_structure = το νέο κείμενο θα άλλαζε τη δομή της σελίδας: μια κενή γραμμή ή μια γραμμή που αρχίζει ή τελειώνει λίστα, επικεφαλίδα ή πίνακα
refusal_unmatched = το νέο κείμενο περιέχει ετικέτα `<span>` ή `</span>` χωρίς ταίρι
refusal_spills = το νέο κείμενο θα άλλαζε το τμήμα { $value }: ο κώδικας, η έμφαση ή η σύνδεσή του συνεχίζεται εκεί
refusal_unseen = το νέο κείμενο περιέχει { $value }, έναν αόρατο χαρακτήρα ελέγχου· καταργήστε τον
refusal_two_blocks = τα τμήματα βρίσκονται σε δύο μπλοκ της σελίδας
refusal_one_sided = ένα τμήμα χωρίς πρωτότυπο ή μετάφραση δεν μπορεί να συγχωνευτεί ή να διαιρεθεί
refusal_empty_half = κάθε μισό χρειάζεται κείμενο και στις δύο γλώσσες
