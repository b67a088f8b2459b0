package org.jiheng.rules.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiheng.rules.narrative.Prose;
import org.jiheng.rules.narrative.Section;
import org.jiheng.rules.narrative.SectionReader;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.sentence.Phrase;

/**
 * A text of the filing that is held against its figures.
 *
 * @param where the text's place in the filing
 * @param name what sentences call it
 * @param heading the chapter's heading; empty for the text of a form
 * @param form the form whose text it is; null for a chapter of the report
 * @param mentions its figures by sentence
 */
record Tale(
    Pointer where,
    Phrase name,
    String heading,
    FormScore form,
    Prose prose,
    List<Section> sections,
    List<List<Mention>> mentions) {

  /** The report's chapters, then what each form says of its objective's attainment. */
  static List<Tale> of(Ledger ledger) {
    var tales = new ArrayList<Tale>();
    var reader = new Mentions(ledger);
    chapters(ledger, reader, tales);
    for (FormScore form : ledger.forms()) {
      var objective = form.form().objective();
      if (objective != null && objective.actual() != null) {
        var where = Pointer.form(form.index()).to("objective").to("actual");
        var name = FindingPart.TEXT_OBJECTIVE.of("form", Ledger.title(form));
        var prose = Prose.of(objective.actual());
        var sections = new SectionReader().chapter("", prose);
        tales.add(new Tale(where, name, "", form, prose, sections, List.of()).read(reader));
      }
    }
    return tales;
  }

  private static void chapters(Ledger ledger, Mentions reader, List<Tale> tales) {
    var outline = new SectionReader();
    var chapters = ledger.filing().narrative();
    for (var i = 0; i < chapters.size(); i++) {
      var heading = chapters.get(i).heading() == null ? "" : chapters.get(i).heading();
      var prose = Prose.of(chapters.get(i).text() == null ? "" : chapters.get(i).text());
      var where = Pointer.ROOT.to("narrative").to(i).to("text");
      var name =
          heading.isBlank()
              ? FindingPart.TEXT_REPORT.phrase()
              : FindingPart.TEXT_CHAPTER.of("heading", heading);
      var sections = outline.chapter(heading, prose);
      tales.add(new Tale(where, name, heading, null, prose, sections, List.of()).read(reader));
    }
  }

  private Tale read(Mentions reader) {
    var mentions = sections.stream().flatMap(each -> reader.in(this, each).stream()).toList();
    return new Tale(where, name, heading, form, prose, sections, mentions);
  }

  String text() {
    return prose.text();
  }

  /** A finding at a part of the text. */
  Finding finding(FindingCode code, int from, int to, Map<String, ?> figures) {
    return Finding.of(code, where, Phrase.and(figures, "text", name))
        .at(new Span(prose.start(from), prose.end(to)));
  }
}
