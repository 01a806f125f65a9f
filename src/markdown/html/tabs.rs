//! The HTML of tabs: first the titles of a group, as a list, then a panel for each.
//!
//! ```text
//! <div class="tabGroup" id="tabgroup_1">
//! <ul role="tablist"><li role="presentation"><a href="#tabpanel_1_a" role="tab" …>Title</a></li></ul>
//! <section id="tabpanel_1_a" role="tabpanel" data-tab="a">…</section>
//! </div>
//! ```

use super::escape::push_attribute;
use super::writer::Writer;
use crate::markdown::document::heading_text;
use crate::markdown::node::{Element, NodeKind, Tab};

impl Writer<'_, '_> {
    /// Opens a group whose `Enter` is the node `index`, and writes the titles of its tabs.
    pub(super) fn open_tab_group(&mut self, index: usize, number: usize) {
        self.html.push_str("<div class=\"tabGroup\"");
        let id = self.id(&format!("tabgroup_{number}")).into_owned();
        push_attribute(&mut self.html, "id", &id);
        self.html.push_str(">\n<ul role=\"tablist\">\n");
        for tab in self.tabs_of(index) {
            self.tab_title(tab, number);
        }
        self.html.push_str("</ul>\n");
    }

    /// The numbers of the `Enter`s of a group's tabs.
    fn tabs_of(&self, group: usize) -> Vec<usize> {
        let mut tabs = Vec::new();
        // The group that each nested group's tabs belong to is told by depth.
        let mut depth = 0;
        for (index, node) in self.nodes.iter().enumerate().skip(group + 1) {
            match &node.kind {
                NodeKind::Exit(enter) if *enter == group => break,
                NodeKind::Exit(_) => depth -= 1,
                NodeKind::Enter(element) => {
                    if depth == 0 && matches!(element, Element::Tab(_)) {
                        tabs.push(index);
                    }
                    depth += 1;
                }
                _ => {}
            }
        }
        tabs
    }

    fn tab_title(&mut self, index: usize, number: usize) {
        let NodeKind::Enter(Element::Tab(tab)) = &self.nodes[index].kind else { return };
        self.html.push_str("<li role=\"presentation\"");
        self.hidden(!tab.visible);
        self.html.push_str(">\n<a");
        let panel = self.panel_id(tab, number);
        push_attribute(&mut self.html, "href", &format!("#{panel}"));
        self.html.push_str(" role=\"tab\"");
        push_attribute(&mut self.html, "aria-controls", &panel);
        self.tab_ids(tab);
        self.html.push_str(if tab.active {
            " tabindex=\"0\" aria-selected=\"true\">"
        } else {
            " tabindex=\"-1\">"
        });
        self.nested(index + 1);
        self.html.push_str("</a>\n</li>\n");
    }

    /// Opens the panel of a tab, whose `Enter` is the node `index`; the group around it is the innermost open element.
    pub(super) fn open_tab(&mut self, index: usize, tab: &Tab<'_>) {
        let number = match self.innermost() {
            Some(Element::TabGroup { number }) => *number,
            _ => 0,
        };
        self.html.push_str("<section");
        let panel = self.panel_id(tab, number);
        push_attribute(&mut self.html, "id", &panel);
        self.html.push_str(" role=\"tabpanel\"");
        self.tab_ids(tab);
        // Shown where all panels are: in print, in books and without scripts.
        if self.options.is_standard() {
            push_attribute(&mut self.html, "data-title", &heading_text(self.nodes, index + 1));
        }
        self.hidden(!tab.active);
        self.html.push_str(">\n");
    }

    /// Hides what is not chosen. The page's style shows it again until a script takes over, but not to
    /// screen readers where `aria-hidden` is set.
    fn hidden(&mut self, is_hidden: bool) {
        if is_hidden && !self.options.is_standard() {
            self.html.push_str(" aria-hidden=\"true\"");
        }
        if is_hidden {
            self.html.push_str(" hidden=\"hidden\"");
        }
    }

    fn tab_ids(&mut self, tab: &Tab<'_>) {
        push_attribute(&mut self.html, "data-tab", &tab.id);
        if let Some(condition) = &tab.condition {
            push_attribute(&mut self.html, "data-condition", condition);
        }
    }

    fn panel_id(&self, tab: &Tab<'_>, number: usize) -> String {
        let id = match &tab.condition {
            Some(condition) => format!("tabpanel_{number}_{}_{condition}", tab.id),
            None => format!("tabpanel_{number}_{}", tab.id),
        };
        self.id(&id).into_owned()
    }
}
