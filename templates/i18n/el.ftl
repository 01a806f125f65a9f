# The page's own words in Greek.

skip_to_content = Μετάβαση στο περιεχόμενο
home = Αρχική
navigation = Όλα τα άρθρα
breadcrumbs = Βρίσκεστε εδώ
on_this_page = Σε αυτήν τη σελίδα
about_page = Σχετικά με αυτήν τη σελίδα
articles = Άρθρα
article_count = { $count ->
    [one] { $count } άρθρο
   *[other] { $count } άρθρα
}
search = Αναζήτηση
search_results = Αποτελέσματα
search_count = { $count ->
    [one] { $count } αποτέλεσμα
   *[other] { $count } αποτελέσματα
}
search_none = Δεν βρέθηκαν αποτελέσματα
search_hint = Ελέγξτε την ορθογραφία ή δοκιμάστε άλλες ή λιγότερες λέξεις.
search_more = Περισσότερα αποτελέσματα
search_section = Ενότητα
search_everywhere = Όλες οι ενότητες
search_disk = Δεν είναι δυνατή η αναζήτηση σε σελίδες που ανοίγουν από τον δίσκο. Για να κάνετε αναζήτηση, ανοίξτε αυτήν την τοποθεσία από διακομιστή web.
search_failed = Δεν ήταν δυνατή η φόρτωση της αναζήτησης.
close = Κλείσιμο
languages = Γλώσσες
not_translated = Δεν έχει μεταφραστεί ακόμη
fallback = Αυτό το άρθρο δεν έχει μεταφραστεί ακόμη. Διαβάζετε το πρωτότυπο.
previous = Προηγούμενο
next = Επόμενο
prev_next = Προηγούμενο και επόμενο άρθρο
updated = Ενημερώθηκε στις
reading_time = Χρόνος ανάγνωσης: { $count } λ.
contributors = Συντελεστές
related = Σχετικά άρθρα
edit = Επεξεργασία αυτής της σελίδας
translation_human = Μετάφραση από άνθρωπο
translation_machine = Αυτόματη μετάφραση
translation_post_edited = Αυτόματη μετάφραση με επιμέλεια από άνθρωπο
read_original = Ανάγνωση του πρωτοτύπου
side_by_side = Εμφάνιση και των δύο γλωσσών δίπλα δίπλα
only_target = Εμφάνιση μόνο της μετάφρασης
layout = Προβολή
layout_split = Δίπλα δίπλα
layout_stacked = Η μία κάτω από την άλλη
to_source = Εμφάνιση του πρωτοτύπου αυτής της πρότασης
to_target = Εμφάνιση της μετάφρασης αυτής της πρότασης
link_to_section = Σύνδεση σε αυτήν την ενότητα
version = Έκδοση
note = Σημείωση
tip = Συμβουλή
important = Σημαντικό
warning = Προειδοποίηση
caution = Προσοχή
copy = Αντιγραφή
copied = Αντιγράφηκε
scrollable = Κάντε κύλιση στο πλάι για να διαβάσετε όλο το περιεχόμενο
not_found_title = Η σελίδα δεν βρέθηκε
not_found_text = Το άρθρο μπορεί να έχει μετακινηθεί ή η διεύθυνση να περιέχει λάθος. Θα βρείτε όλα τα άρθρα στην αρχική σελίδα.
generated_by = Δημιουργήθηκε με
code_not_found = Δεν βρέθηκε το δείγμα κώδικα.
video = Βίντεο
image_description = Περιγραφή της εικόνας
footnotes = Υποσημειώσεις
back_to_text = Επιστροφή στο κείμενο
task_done = Ολοκληρώθηκε
task_open = Εκκρεμεί
colon = { ": " }
bracket_open = { " (" }
bracket_close = { ")" }
theme = Θέμα
theme_system = Σύστημα
theme_light = Φωτεινό
theme_dark = Σκούρο
