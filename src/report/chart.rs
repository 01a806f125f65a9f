//! A chart of bars as SVG, for a wiki or a README.

use std::fmt::Write as _;

/// A bar: its label, and its parts with how much each is.
pub(super) struct Bar {
    pub(super) label: String,
    pub(super) parts: Vec<(&'static str, usize)>,
}

/// Colors of the parts: apart for those who see no red or green, too.
const COLORS: [&str; 8] =
    ["#1a7f5a", "#5aa9a3", "#4c78a8", "#8a8f98", "#b8d8c8", "#c9b458", "#e08a3c", "#d9dde3"];

const ROW_HEIGHT: usize = 26;
const BAR_START: f64 = 70.0;
const BAR_WIDTH: f64 = 480.0;

impl Bar {
    fn total(&self) -> usize {
        self.parts.iter().map(|(_, count)| count).sum()
    }
}

/// The chart of some bars; `names` are those of their parts, in order.
pub(super) fn chart(bars: &[Bar], names: &[&str]) -> String {
    let height = ROW_HEIGHT * (bars.len() + 1) + 16;
    let width = BAR_START + BAR_WIDTH + 90.0;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" font-family=\"system-ui,sans-serif\" \
         font-size=\"13\">\n<title>{}</title>\n<rect width=\"{width}\" height=\"{height}\" \
         rx=\"6\" fill=\"#fff\"/>\n",
        title(bars)
    );
    for (number, bar) in bars.iter().enumerate() {
        let y = 8 + number * ROW_HEIGHT;
        let (text_y, all, label) = (y + 17, bar.total(), &bar.label);
        writeln!(svg, "<text x=\"10\" y=\"{text_y}\" fill=\"#24292f\">{label}</text>")
            .expect("a string takes it");
        svg += &rectangles(bar, y);
        let x = BAR_START + BAR_WIDTH + 10.0;
        writeln!(svg, "<text x=\"{x}\" y=\"{text_y}\" fill=\"#57606a\">{all}</text>")
            .expect("a string takes it");
    }
    svg += &legend(names, 8 + bars.len() * ROW_HEIGHT);
    svg + "</svg>\n"
}

#[expect(clippy::cast_precision_loss, reason = "nobody sees a part of a pixel")]
fn rectangles(bar: &Bar, y: usize) -> String {
    let mut x = BAR_START;
    let mut rectangles = String::new();
    let total = bar.total().max(1) as f64;
    for (&(name, count), color) in bar.parts.iter().zip(COLORS) {
        let width = BAR_WIDTH * count as f64 / total;
        if count > 0 {
            writeln!(
                rectangles,
                "<rect x=\"{x:.1}\" y=\"{}\" width=\"{width:.1}\" height=\"16\" fill=\"{color}\">\
                 <title>{name}: {count}</title></rect>",
                y + 4
            )
            .expect("a string takes it");
        }
        x += width;
    }
    rectangles
}

fn legend(names: &[&str], y: usize) -> String {
    let mut x = 10;
    let mut legend = String::new();
    for (name, color) in names.iter().zip(COLORS) {
        writeln!(
            legend,
            "<rect x=\"{x}\" y=\"{}\" width=\"10\" height=\"10\" fill=\"{color}\"/>\
             <text x=\"{}\" y=\"{}\" font-size=\"11\" fill=\"#57606a\">{name}</text>",
            y + 9,
            x + 14,
            y + 18
        )
        .expect("a string takes it");
        x += 30 + name.len() * 7;
    }
    legend
}

/// Returns the text alternative of the chart.
fn title(bars: &[Bar]) -> String {
    let bars = bars.iter().map(|Bar { label, parts }| {
        let parts = parts.iter().filter(|(_, count)| *count > 0);
        let parts: Vec<String> = parts.map(|(name, count)| format!("{count} {name}")).collect();
        format!("{label}: {}", parts.join(", "))
    });
    bars.collect::<Vec<_>>().join("; ")
}
