package org.jiheng.report.filing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the interface's description shows {@link FilingReceipt} and {@link FilingPreview}, which
 * answer with the same status: as one, because generated clients cannot tell two open schemas
 * apart.
 */
@Schema(description = "收下申报的回执；带 dryRun=true 时为将发生的变化，不含 filing 和 changed。")
interface FilingAnswer {

  @Schema(description = "登记的申报版本号；试报且尚无申报时为空。", nullable = true, examples = "3")
  Integer getRevision();

  @Schema(description = "规范形式的 SHA-256，十六进制；试报时没有。")
  String getFiling();

  @Schema(description = "内容与现有状态相同时为 false；试报时没有。")
  Boolean getChanged();

  @Schema(description = "试报时：与现有状态不同之处。")
  List<FilingPreview.Difference> getChanges();

  @Schema(description = "试报时：将被本次申报覆盖的单项修改。")
  List<FilingPreview.Difference> getConflicts();

  @Schema(description = "试报时：按本次申报计算的评价预览。", implementation = Object.class)
  JsonNode getPreview();

  @Schema(description = FilingPreview.PLACES, examples = FilingPreview.PLACED)
  Map<String, String> getPlaces();

  @Schema(description = FilingPreview.UNCERTAIN)
  List<UncertainCell> getUncertain();

  @Schema(description = FilingPreview.READING, implementation = Object.class)
  JsonNode getReading();
}
