package org.jiheng.budget.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiheng.budget.Api.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.budget.Api;
import org.jiheng.budget.FiledJson;
import org.jiheng.budget.Stored;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A filing that meets what was edited since the newest revision. */
@QuarkusTest
@OnParts("budget")
class EditedFilingIT {

  @AfterEach
  void balancesAreWhatTheJournalGives() {
    assertThat(Stored.imbalances()).isEmpty();
  }

  @Test
  void anEditThatTheFilingDoesNotKnowIsAConflict() {
    var filing = FiledJson.of("edited");
    json(Api.take(filing), 200);
    edit("edited", 43000);
    FiledJson.line(filing, 0).put("executed", 4.5);

    var dryRun = json(Api.dryRun(filing), 200);
    var problem = json(Api.take(filing, 1), 412);

    assertThat(dryRun.at("/conflicts/0/pointer").textValue()).isEqualTo("/statement/0/executed");
    assertThat(problem.at("/conflicts/0/pointer").textValue()).isEqualTo("/statement/0/executed");
    assertThat(problem.at("/conflicts/0/before").decimalValue()).isEqualByComparingTo("4.3");
  }

  @Test
  void anEditIsOverwrittenWhenAsked() {
    var filing = FiledJson.of("overwritten");
    json(Api.take(filing), 200);
    edit("overwritten", 43000);

    var taken = json(Api.take(filing, 1, true), 200);

    assertThat(taken.get("takenRevision").intValue()).isEqualTo(2);
    assertThat(
            Stored.texts(
                """
                select kind || ' ' || difference || ' ' || reference from posting
                where department = 'overwritten' and sheet = 'statement'
                  and line = 'three-public' and phase = 'EXECUTED' order by id
                """))
        .containsExactly(
            "STATED 42500.00 filing 1", "STATED 500.00 posting", "STATED -500.00 filing 2");
  }

  @Test
  void theFiledContentAgainDoesNotUndoAnEditUnseen() {
    var filing = FiledJson.of("unseen");
    json(Api.take(filing), 200);
    edit("unseen", 43000);

    json(Api.take(filing, 1), 412);
  }

  @Test
  void aFilingThatSaysTheEditTooIsARevisionWithoutChanges() {
    var filing = FiledJson.of("agreed");
    json(Api.take(filing), 200);
    edit("agreed", 43000);
    var events = Stored.events("agreed").size();
    FiledJson.line(filing, 0).put("executed", 4.3);

    var taken = json(Api.take(filing, 1), 200);

    assertThat(taken.get("takenRevision").intValue()).isEqualTo(2);
    assertThat(Stored.events("agreed").subList(events, events + 1))
        .containsExactly("FilingTaken agreed/2024/filing");
  }

  @Test
  void anEditElsewhereIsKeptByAFilingThatDoesNotContradictIt() {
    var filing = FiledJson.of("elsewhere");
    json(Api.take(filing), 200);
    edit("elsewhere", 43000);
    FiledJson.line(filing, 0).put("executed", 4.3);
    FiledJson.line(filing, 2).put("executed", 4.3);

    var taken = json(Api.take(filing, 1), 200);

    assertThat(taken.get("takenRevision").intValue()).isEqualTo(2);
  }

  private static JsonNode edit(String department, int executed) {
    return json(
        Api.clerk()
            .body(
                """
                { "department": "%s", "fiscalYear": 2024, "sheet": "statement",
                  "line": "three-public", "phase": "EXECUTED", "amount": %d }
                """
                    .formatted(department, executed))
            .post("/api/v1/postings"),
        201);
  }
}
