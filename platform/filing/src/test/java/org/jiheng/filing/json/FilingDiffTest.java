package org.jiheng.filing.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiheng.filing.AmountUnit;
import org.junit.jupiter.api.Test;

class FilingDiffTest {

  @Test
  void anUnchangedFilingHasNoDifferenceInAnyUnit() throws Exception {
    var filing = new SmallFiling().document().filing();

    assertThat(FilingDiff.between(filing.in(AmountUnit.YUAN), filing)).isEmpty();
  }

  @Test
  void aChangedFigurePointsIntoTheNewerFiling() throws Exception {
    var after = new SmallFiling();
    after.array("/statement").insertObject(0).put("line", "procurement").put("executed", 1);
    after.object("/statement/1").put("executed", 11);

    assertThat(between(new SmallFiling(), after))
        .extracting(FilingDifference::pointer)
        .containsExactly("/statement/0", "/statement/1/executed");
  }

  @Test
  void aRowThatIsGonePointsIntoTheOlderFiling() throws Exception {
    var after = new SmallFiling();
    after.array("/forms/0/indicators").remove(1);

    assertThat(between(new SmallFiling(), after))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.pointer()).isEqualTo("/forms/0/indicators/1");
              assertThat(change.after()).isNull();
            });
  }

  @Test
  void rowsInAnotherOrderAreAChangeOfTheList() throws Exception {
    var after = new SmallFiling();
    after.array("/statement").add(after.array("/statement").remove(0));

    assertThat(between(new SmallFiling(), after))
        .extracting(FilingDifference::pointer)
        .containsExactly("/statement");
  }

  @Test
  void twoRowsOfOneNameAreToldApartByTheirOrdinal() throws Exception {
    var after = new SmallFiling();
    after.object("/forms/0/indicators/1").put("actual", "6 次");

    assertThat(between(new SmallFiling(), after))
        .singleElement()
        .satisfies(change -> assertThat(change.path()).endsWith("产出指标||培训#2/actual"));
  }

  @Test
  void anEditConflictsWithAFilingThatStatesAnotherValueForItOrDropsItsRow() throws Exception {
    var edited = new SmallFiling();
    edited.object("/forms/0/indicators/0").put("actual", "9 次");
    var edits = between(new SmallFiling(), edited);
    var elsewhere = new SmallFiling();
    elsewhere.object("/forms/0/indicators/0").put("actual", "9 次").put("weight", 5);
    var dropped = new SmallFiling();
    dropped.array("/forms/0/indicators").remove(0);

    assertThat(FilingDiff.conflicts(edits, between(edited, new SmallFiling()))).hasSize(1);
    assertThat(FilingDiff.conflicts(edits, between(edited, elsewhere))).isEmpty();
    assertThat(FilingDiff.conflicts(edits, between(edited, dropped))).isNotEmpty();
  }

  @Test
  void partsTakeEveryMemberExactlyOnceButTheNameOfAForm() throws Exception {
    var filing = new SmallFiling().document().filing();

    assertThat(FilingParts.budget(filing).forms().get(0).indicators()).isEmpty();
    assertThat(FilingParts.indicator(filing).forms().get(0).funds()).isEmpty();
    assertThat(FilingParts.report(filing).forms()).isEmpty();
    assertThat(FilingParts.report(filing).ruleProfile()).isEqualTo("mof-2020");
  }

  private static List<FilingDifference> between(SmallFiling before, SmallFiling after)
      throws Exception {
    return FilingDiff.between(before.document().filing(), after.document().filing());
  }
}
