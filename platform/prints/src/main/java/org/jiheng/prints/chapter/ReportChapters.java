package org.jiheng.prints.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiheng.documents.chapter.Outline;
import org.jiheng.documents.form.Terms;
import org.jiheng.documents.table.Block;
import org.jiheng.documents.table.Cell;
import org.jiheng.documents.table.DocumentPart;
import org.jiheng.documents.table.Role;
import org.jiheng.documents.table.TableRow;
import org.jiheng.filing.Chapter;
import org.jiheng.filing.Filing;
import org.jiheng.rules.evaluation.EvaluationView;

/** The report's text: the official chapters, each as the department wrote it, with its figures. */
public final class ReportChapters {

  private final Filing filing;
  private final ChapterTables tables;

  private ReportChapters(Filing filing, EvaluationView view) {
    this.filing = filing;
    var terms = new Terms(filing.fiscalYear(), filing.amountUnit());
    this.tables = new ChapterTables(filing, view, terms);
  }

  /** What the report is called. */
  public static String title(Filing filing) {
    return filing.department().name() + " " + Outline.official().title(filing.fiscalYear());
  }

  /**
   * The title and what came out, an introduction, chapters 一 to 十, then what was filed beside them.
   *
   * @param provenance until when the data is complete, and of which revision
   */
  public static DocumentPart part(Filing filing, EvaluationView view, String provenance) {
    var chapters = new ReportChapters(filing, view);
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Line(Role.TITLE, filing.department().name()));
    blocks.add(new Block.Line(Role.TITLE, Outline.official().title(filing.fiscalYear())));
    blocks.add(result(view));
    blocks.add(new Block.Line(Role.NOTE, provenance));
    blocks.addAll(chapters.blocks());
    return new DocumentPart("自评报告", false, blocks);
  }

  private static Block result(EvaluationView view) {
    return new Block.Table(
        List.of(14, 26, 14, 26),
        List.of(
            TableRow.of(
                Cell.label("部门代码", 1),
                centred(view.department().code()),
                Cell.label("评分方案", 1),
                centred(view.ruleProfile() + " 第 " + view.ruleProfileVersion() + " 版")),
            TableRow.of(
                Cell.label(Outline.SCORE, 1),
                centred(view.score() == null ? "无" : view.score().toPlainString()),
                Cell.label(Outline.GRADE, 1),
                centred(Objects.requireNonNullElse(view.grade(), "无")))));
  }

  private static Cell centred(String text) {
    return Cell.of(Role.CENTRED, text, 1);
  }

  private List<Block> blocks() {
    var unplaced = new ArrayList<Chapter>(filing.narrative());
    var blocks = new ArrayList<Block>();
    var introduction = unplaced.stream().takeWhile(each -> each.heading() == null).toList();
    unplaced.removeAll(introduction);
    introduction.forEach(chapter -> blocks.addAll(ChapterText.blocks(chapter.text())));
    for (Outline.OfficialChapter section : Outline.official().chapters()) {
      blocks.add(new Block.Heading(1, section.heading()));
      var written = unplaced.stream().filter(chapter -> section.says(chapter.heading())).toList();
      unplaced.removeAll(written);
      if (written.isEmpty()) {
        blocks.add(new Block.Paragraph(Outline.UNWRITTEN));
      }
      written.forEach(chapter -> blocks.addAll(ChapterText.blocks(chapter.text())));
      blocks.addAll(tables.of(section));
    }
    for (Chapter chapter : unplaced) {
      if (chapter.heading() != null) {
        blocks.add(new Block.Heading(2, chapter.heading()));
      }
      blocks.addAll(ChapterText.blocks(chapter.text()));
    }
    return blocks;
  }
}
