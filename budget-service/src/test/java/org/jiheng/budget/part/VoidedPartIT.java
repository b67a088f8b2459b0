package org.jiheng.budget.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiheng.budget.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.budget.Api;
import org.jiheng.budget.FiledJson;
import org.jiheng.budget.Stored;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.testing.OnParts;
import org.junit.jupiter.api.Test;

/** A filing that was voided, or is being taken while somebody posts. */
@QuarkusTest
@OnParts("budget")
class VoidedPartIT {

  @Test
  void thePartIsEmptyFromThenOnAndTheJournalTellsIt() {
    var filing = FiledJson.of("voided");
    json(Api.take(filing), 200);
    var before = Stored.events("voided").size();

    json(Api.verb("taken", filing, 2, null, false), 200);

    assertThat(Stored.events("voided").subList(before, Stored.events("voided").size()))
        .containsExactly("BudgetPartTaken voided/2024/budget", "FilingTaken voided/2024/filing");
    assertThat(
            Stored.texts(
                """
                select (jsonb_exists(data::jsonb, 'headcount') or jsonb_exists(data::jsonb, 'baseNotes'))::text
                  || (data::jsonb ->> 'buildings') || (data::jsonb ->> 'sheets')
                from outbox_trail where department = 'voided'
                  and headers ->> 'ce_filingrevision' = '2'
                  and headers ->> 'ce_type' like '%.BudgetPartTaken.%'
                """))
        .containsExactly("false[][]");
    assertThat(Stored.count("select count(*) from balance where department = 'voided'")).isZero();
    assertThat(
            Stored.texts(
                "select distinct kind from posting where department = 'voided'"
                    + " and reference = 'filing 2'"))
        .containsExactly("WITHDRAWN");
    assertThat(Stored.imbalances()).isEmpty();
  }

  @Test
  void whatWasVoidedIsFiledAnew() {
    var filing = FiledJson.of("anew");
    json(Api.take(filing), 200);
    json(Api.verb("taken", filing, 2, null, false), 200);

    var again = json(Api.take(filing, 2), 200);

    assertThat(again.toString()).isEqualTo("{\"takenRevision\":3,\"changed\":true}");
    assertThat(json(Api.dryRun(filing), 200).get("changes")).isEmpty();
    assertThat(Stored.imbalances()).isEmpty();
  }

  @Test
  void nothingIsPostedWhileARevisionIsHeld() {
    var filing = FiledJson.of("while-held");
    json(Api.take(filing), 200);
    FiledJson.line(filing, 0).put("executed", 5);
    var hash = FilingJson.hash(filing);
    json(Api.verb("held", filing, 2, hash, false), 404);
    json(Api.take(filing, 1), 200);
    FiledJson.line(filing, 0).put("executed", 6);
    json(Api.staged(filing, true), 200);
    json(Api.verb("held", filing, 3, FilingJson.hash(filing), false), 200);

    assertThat(post("while-held")).isEqualTo(503);
    json(Api.verb("taken", filing, 3, FilingJson.hash(filing), false), 200);
    assertThat(post("while-held")).isEqualTo(201);
  }

  private static int post(String department) {
    return Api.clerk()
        .body(
            """
            { "department": "%s", "fiscalYear": 2024, "sheet": "statement",
              "line": "three-public", "phase": "EXECUTED", "amount": 43000 }
            """
                .formatted(department))
        .post("/api/v1/postings")
        .statusCode();
  }
}
