package org.jiheng.gateway.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.filing.json.Change;

/** The answer to a dry run. */
record FilingPreview(
    @Schema(description = "当前登记的版本号；尚无申报时为空。") Integer revision,
    List<Difference> changes,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(description = "将被本次申报覆盖的单项修改。")
        List<Difference> conflicts,
    @Schema(description = "按本次申报计算的评价预览。", implementation = Object.class) JsonNode preview) {

  /**
   * One place where the filing differs from the current state.
   *
   * @param pointer RFC 6901, into the new filing, or into the old one for a removed row
   */
  record Difference(
      String pointer,
      @Schema(implementation = Object.class) JsonNode before,
      @Schema(implementation = Object.class) JsonNode after) {

    static Difference of(Change change) {
      return new Difference(change.pointer(), change.before(), change.after());
    }
  }

  static FilingPreview of(Verdict verdict) {
    return new FilingPreview(
        verdict.revision(),
        verdict.changes().stream().map(Difference::of).toList(),
        verdict.conflicts().stream().map(Difference::of).toList(),
        verdict.report().preview());
  }
}
