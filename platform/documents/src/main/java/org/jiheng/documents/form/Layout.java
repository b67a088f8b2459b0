package org.jiheng.documents.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jiheng.filing.Department.Funding;
import org.jiheng.filing.Form;
import org.jiheng.filing.Indicator.Tier;
import org.jiheng.filing.json.FilingJson;

/**
 * The official forms as data: which words are printed where, and in which spellings they are found
 * again. Columns and rows stand in their printed order.
 *
 * @param code of a project's form, beside its name
 * @param total the line that prints a form's totals
 * @param printedNote what the official form itself remarks; not a remark of who fills it in
 */
public record Layout(
    BaseData baseData,
    Sheet overall,
    Sheet project,
    Spellings code,
    Spellings implementingUnit,
    Funds funds,
    Breakdown byIncome,
    Breakdown byExpenditure,
    Objective objective,
    Indicators indicators,
    Spellings total,
    Spellings note,
    String printedNote,
    FilingSheet filing,
    Statement statement,
    Narrative narrative,
    Blank blank) {

  private static final Layout OFFICIAL = load();

  public static Layout official() {
    return OFFICIAL;
  }

  private static Layout load() {
    try (var source = Layout.class.getResourceAsStream("layout.json")) {
      return FilingJson.mapper().readValue(source, Layout.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Attachment 1. */
  public record BaseData(
      String sheet,
      String caption,
      String title,
      Block headcount,
      Amounts amounts,
      Block buildings,
      Spellings frugality,
      Spellings remark,
      String printedRemark) {}

  /** A part of a form: its own words and those of its columns, by member. */
  public record Block(Spellings words, Map<String, Spellings> columns) {}

  /**
   * The lines of attachment 1.
   *
   * @param open lines below which a department adds its own
   */
  public record Amounts(
      Spellings words, Map<String, Spellings> columns, List<Line> rows, List<String> open) {}

  /** A printed line of the statement. */
  public record Line(String line, Spellings words) {}

  /** Attachment 2 or 3: what its head says. */
  public record Sheet(
      String sheet,
      String caption,
      String title,
      Spellings department,
      Spellings name,
      Spellings funds) {}

  /**
   * The funds of a form and its execution line.
   *
   * @param execution the row of a form that prints the execution line apart from the total
   */
  public record Funds(
      Map<String, Spellings> columns, Map<Form.Source, Spellings> rows, Spellings execution) {}

  /** A breakdown of the annual amount; its own row is the total. */
  public record Breakdown(Spellings words, Map<String, Spellings> rows) {}

  public record Objective(Spellings words, Spellings expected, Spellings actual) {}

  /**
   * The indicators.
   *
   * @param tierHint what is told beside the choice of a tier
   */
  public record Indicators(
      Spellings words,
      Map<String, Spellings> columns,
      Map<Tier, Spellings> tiers,
      String tierHint) {}

  /** What the official forms do not say of a filing. */
  public record FilingSheet(String sheet, String title, Map<String, Spellings> rows, Units units) {}

  public record Units(
      Spellings words, Map<String, Spellings> columns, Map<Funding, Spellings> fundings) {}

  /**
   * Every line of the statement by its code.
   *
   * @param reference stands where attachment 1 has the amount
   */
  public record Statement(
      String sheet, Spellings title, String reference, Map<String, Spellings> columns) {}

  /**
   * The chapters.
   *
   * @param continued the heading of a row that goes on with the text of the row above
   */
  public record Narrative(
      String sheet, String title, Map<String, Spellings> columns, String continued) {}

  /**
   * The empty forms.
   *
   * @param groups 二级指标 by 一级指标, named as rule profiles name them
   * @param indicators empty rows of each group
   * @param lines empty rows for lines, buildings and units of the department's own
   * @param sheet where the notes stand
   */
  public record Blank(
      Map<String, List<String>> groups,
      int indicators,
      int lines,
      String sheet,
      List<String> notes) {}
}
