package org.jiheng.report.imports;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jiheng.filing.json.Fault;
import org.jiheng.report.imports.FilingDoor.Answer;

/**
 * Hands in one filing and tells what became of it. What is there is replaced only where the import
 * says so, and then never over a figure that was corrected since: such a filing is refused.
 */
@ApplicationScoped
class HandingIn {

  private static final int PRECONDITION_REQUIRED = 428;
  private static final int PRECONDITION_FAILED = 412;

  /** Somebody else may file in between, but not for ever. */
  private static final int RACES = 3;

  private final FilingDoor door;

  HandingIn(FilingDoor door) {
    this.door = door;
  }

  /**
   * @throws DoorClosed where it has to be tried again
   */
  Outcome of(Import job, Item.Waiting item) {
    return job.terms().dryRun() ? tried(job, item) : taken(job, item);
  }

  private Outcome tried(Import job, Item.Waiting item) {
    var answer = door.tries(job, item);
    if (!answer.isOk()) {
      return refused(answer, item);
    }
    var preview = answer.body();
    if (isFiled(preview)) {
      if (preview.path("changes").isEmpty()) {
        return Outcome.of(ItemState.UNCHANGED, preview.path("revision").asInt());
      }
      if (!job.terms().replace()) {
        return alreadyFiled();
      }
      if (!preview.path("conflicts").isEmpty()) {
        return conflicting(preview, item);
      }
    }
    return Outcome.of(ItemState.PASSED, null);
  }

  private Outcome taken(Import job, Item.Waiting item) {
    var answer = door.takes(job, item);
    if (answer.status() != PRECONDITION_REQUIRED) {
      return outcome(answer, item);
    }
    return job.terms().replace() ? replaced(job, item) : alreadyFiled();
  }

  private Outcome replaced(Import job, Item.Waiting item) {
    for (var race = 0; race < RACES; race++) {
      var preview = door.tries(job, item);
      if (!preview.isOk()) {
        return refused(preview, item);
      }
      if (!preview.body().path("conflicts").isEmpty()) {
        return conflicting(preview.body(), item);
      }
      var answer = door.replaces(job, item, preview.body().path("revision").asInt());
      if (answer.status() != PRECONDITION_FAILED) {
        return outcome(answer, item);
      }
      if (!answer.body().path("conflicts").isEmpty()) {
        return conflicting(answer.body(), item);
      }
    }
    return Outcome.refused("该部门本年度的申报正被他人反复更改，没有替换。");
  }

  private static boolean isFiled(JsonNode preview) {
    return preview.path("revision").isInt();
  }

  private static Outcome outcome(Answer answer, Item.Waiting item) {
    if (!answer.isOk()) {
      return refused(answer, item);
    }
    var state = answer.body().path("changed").asBoolean() ? ItemState.FILED : ItemState.UNCHANGED;
    return Outcome.of(state, answer.body().path("revision").asInt());
  }

  private static Outcome alreadyFiled() {
    return Outcome.refused("该部门本年度已有申报，且与本文件不同；确需替换请加 replace=true。");
  }

  private static Outcome conflicting(JsonNode told, Item.Waiting item) {
    var conflicts =
        elements(told.path("conflicts"))
            .map(
                each -> {
                  var fault =
                      new Fault(
                          each.path("pointer").asText(),
                          each.get("after"),
                          "此处已单独修改为“" + each.path("before").asText() + "”，与本文件不一致，没有覆盖。");
                  return each.hasNonNull("after") ? item.origins().placed(fault) : fault;
                })
            .toList();
    return Outcome.refused("与 " + conflicts.size() + " 处单项修改不一致，没有替换。", conflicts);
  }

  private static Outcome refused(Answer answer, Item.Waiting item) {
    var told = answer.body();
    List<Fault> faults =
        elements(told.path("errors"))
            .map(
                each ->
                    new Fault(
                        each.path("pointer").asText(),
                        each.get("value"),
                        each.path("reason").asText()))
            .map(item.origins()::placed)
            .toList();
    var detail = told.path("detail").asText();
    return Outcome.refused(detail.isEmpty() ? "网关应答 " + answer.status() + "。" : detail, faults);
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
