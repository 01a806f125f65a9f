// Splitting a segment: the caret in each of its two texts says where.

function splitSegment() {
  const { segment } = current;
  if (!segment || !isFree([segment])) return;
  const [source, target] = [sourceOf(segment), targetOf(segment)];
  const fields = {
    source: splitField(segment, "source", source, sentenceEnds(source, project.sourceLocale)[0] ?? source.length),
    target: splitField(segment, "target", target, sentenceEnds(target, segment.article.locale)[0] ?? target.length),
  };
  const shown = element("div", { "aria-live": "polite" });
  const places = () => ({ source: fields.source.selectionStart, target: fields.target.selectionStart });
  const render = () => {
    const at = places();
    const half = (from) => ({ segment, source: from ? source.slice(at.source).trim() : source.slice(0, at.source).trim(), target: from ? target.slice(at.target).trim() : target.slice(0, at.target).trim() });
    fill(shown, previewTable([half(0), half(1)]));
  };
  for (const field of Object.values(fields)) for (const type of ["keyup", "click", "select", "focus"]) field.addEventListener(type, render);
  const split = () => {
    const at = places();
    if (!source.slice(0, at.source).trim() || !source.slice(at.source).trim()) return dialogProblem(say("caret_in_source"));
    saveShape("split", [segment], { split: { id: segment.id, source_at: at.source, target_at: at.target } });
  };
  const body = [
    element("p", {}, say("split_help", { keys: listed(["Ctrl+ArrowDown", "Ctrl+ArrowUp"].map(keyInWords)) })),
    element("label", {}, say("source"), fields.source),
    element("label", {}, say("target"), fields.target),
    element("h3", {}, say("then")),
    shown,
  ];
  openDialog({ title: say("split_title", { id: segment.id }), body, buttons: [[say("split"), split], [say("cancel"), closeDialog]], focus: fields.source });
  render();
}

/** A text that can be walked through and not changed. A read-only field would show no caret. */
function splitField(segment, side, text, at) {
  const field = element("textarea", { rows: "3", ...sideAttributes(segment, side) });
  field.value = text;
  field.setSelectionRange(at, at);
  field.addEventListener("beforeinput", (event) => event.preventDefault());
  const ends = [0, ...sentenceEnds(text, side === "source" ? project.sourceLocale : segment.article.locale), text.length];
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      byId("dialog-buttons").querySelector("button.first").click();
    }
    if (!event.ctrlKey || !/^Arrow(Up|Down)$/.test(event.key)) return;
    event.preventDefault();
    const from = field.selectionStart;
    const to = event.key === "ArrowDown" ? ends.find((end) => end > from) : ends.findLast((end) => end < from);
    if (to !== undefined) field.setSelectionRange(to, to);
  });
  return field;
}
