package org.jiheng.indicator.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Form;
import org.jiheng.filing.Form.Execution;
import org.jiheng.filing.Form.Objective;
import org.jiheng.filing.Indicator;
import org.jiheng.indicator.form.FormState;
import org.jiheng.indicator.indicator.IndicatorState;
import org.junit.jupiter.api.Test;

class PartChangesTest {
  private static final Indicator TRAINING = row("培训", "3 次");
  private static final Indicator FAIR = row("展览", "1 次");

  @Test
  void theSamePartChangesNothing() {
    var part = part(form("overall", TRAINING, FAIR), form("operations", TRAINING));

    var changes =
        PartChanges.between(
            part, part(form("overall", TRAINING, FAIR), form("operations", TRAINING)));

    assertThat(changes.size()).isZero();
  }

  @Test
  void onlyTheRowThatDiffersIsChanged() {
    var before = part(form("overall", TRAINING, FAIR));

    var changes = PartChanges.between(before, part(form("overall", TRAINING, row("展览", "2 次"))));

    assertThat(changes.size()).isEqualTo(1);
    assertThat(changes.changedIndicators())
        .extracting(row -> row.content().actual())
        .containsExactly("2 次");
  }

  @Test
  void aRowThatMovesIsChanged() {
    var before = part(form("overall", TRAINING, FAIR));

    var changes = PartChanges.between(before, part(form("overall", FAIR)));

    assertThat(names(changes.removedIndicators())).containsExactly("培训");
    assertThat(names(changes.changedIndicators())).containsExactly("展览");
    assertThat(changes.changedForms()).extracting(FormState::position).containsExactly(0);
  }

  @Test
  void aFormThatIsGoneTakesItsRowsAlong() {
    var before = part(form("overall", TRAINING), form("operations", FAIR));

    var changes = PartChanges.between(before, part(form("overall", TRAINING)));

    assertThat(changes.removedForms())
        .extracting(form -> form.key().form())
        .containsExactly("operations");
    assertThat(names(changes.removedIndicators())).containsExactly("展览");
    assertThat(changes.changedForms()).isEmpty();
    assertThat(changes.size()).isEqualTo(1);
  }

  @Test
  void everythingIsNewAfterNothing() {
    var changes = PartChanges.between(PartContent.NONE, part(form("overall", TRAINING, FAIR)));

    assertThat(changes.changedForms()).extracting(FormState::position).containsExactly(0);
    assertThat(names(changes.changedIndicators())).containsExactly("培训", "展览");
  }

  @Test
  void aGroupOfBlanksIsTheSameAsNone() {
    var blank =
        new Form(
            "overall",
            "表",
            null,
            null,
            null,
            null,
            new Execution(null, null, null),
            new Objective(null, null),
            null,
            null,
            null);

    var changes = PartChanges.between(part(blank), part(form("overall")));

    assertThat(changes.size()).isZero();
  }

  @Test
  void aPartIsTheSameFilingAgain() {
    var forms = List.of(form("overall", TRAINING, FAIR), form("operations", TRAINING, TRAINING));

    var part = part(forms.toArray(Form[]::new));

    assertThat(part.filing(2024).forms()).isEqualTo(forms);
  }

  private static List<String> names(List<IndicatorState> rows) {
    return rows.stream().map(row -> row.content().level3()).toList();
  }

  private static PartContent part(Form... forms) {
    var filing =
        new Filing(null, 2024, null, null, null, null, null, null, Arrays.asList(forms), null);
    return PartContent.of("431053", 2024, filing);
  }

  private static Form form(String code, Indicator... rows) {
    return new Form(code, "表", null, null, null, null, null, null, Arrays.asList(rows), null, null);
  }

  private static Indicator row(String name, String actual) {
    return new Indicator("产出指标", "数量指标", name, "≥1 次", actual, null, null, null, null);
  }
}
