package org.jiheng.report.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.filing.json.FilingDifference;
import org.jiheng.filing.json.Origins;

/** The answer to a dry run. */
public record FilingPreview(
    @Schema(description = "当前登记的版本号；尚无申报时为空。") Integer revision,
    List<Difference> changes,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(description = "将被本次申报覆盖的单项修改。")
        List<Difference> conflicts,
    @Schema(description = "按本次申报计算的评价预览。", implementation = Object.class) JsonNode preview,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(description = PLACES, examples = PLACED)
        Map<String, String> places,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(description = UNCERTAIN)
        List<UncertainCell> uncertain,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = READING, implementation = Object.class)
        JsonNode reading) {

  static final String UNCERTAIN = "试报 PDF 时：须由人核对的单元格，各有页码、在页面上的位置（磅，自左上角起）和读到的文字。";
  static final String READING =
      "试报 PDF 且有读不准的单元格时：读到的申报内容，核对、改正后可以 JSON 报送；核对过的单元格列入其 source.confirmed，随该版登记。";
  static final String PLACES = "试报工作簿或文档时：上述各处变化、单项修改和检查发现在文件中的位置，如 附件2!C7；没有列出的不在文件中。";
  static final String PLACED = "{\"/forms/0/indicators/3/weight\":\"附件2!G14\"}";

  /**
   * One place where the filing differs from the current state.
   *
   * @param pointer RFC 6901, into the new filing, or into the old one for a removed row
   */
  public record Difference(
      String pointer,
      @Schema(implementation = Object.class) JsonNode before,
      @Schema(implementation = Object.class) JsonNode after) {

    static Difference of(FilingDifference change) {
      return new Difference(change.pointer(), change.before(), change.after());
    }
  }

  /** With where a document has what changes and what was found. */
  FilingPreview in(Origins document) {
    var found = new LinkedHashMap<String, String>();
    Stream.concat(
            Stream.concat(changes.stream(), conflicts.stream()).flatMap(FilingPreview::stated),
            findings())
        .forEach(
            pointer -> {
              var place = document.place(pointer);
              if (!place.isEmpty()) {
                found.put(pointer, place);
              }
            });
    return new FilingPreview(revision, changes, conflicts, preview, found, uncertain, reading);
  }

  /** With what of it was not read for sure. */
  FilingPreview doubting(FilingBodies.Body read) {
    return read.uncertain().isEmpty()
        ? this
        : new FilingPreview(
            revision, changes, conflicts, preview, places, read.uncertain(), read.reading());
  }

  /** What is no longer stated is in the older filing only. */
  private static Stream<String> stated(Difference difference) {
    return difference.after() == null || difference.after().isNull()
        ? Stream.empty()
        : Stream.of(difference.pointer());
  }

  private Stream<String> findings() {
    return preview == null
        ? Stream.empty()
        : preview.path("findings").valueStream().map(finding -> finding.path("where").asText());
  }
}
