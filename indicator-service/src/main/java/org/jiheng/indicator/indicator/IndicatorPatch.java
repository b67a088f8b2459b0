package org.jiheng.indicator.indicator;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.filing.Indicator.Tier;

/** Describes in the OpenAPI what may be changed of a row; the patch itself is read as a tree. */
@Schema(name = "IndicatorPatch", description = "只写要改的字段；null 表示清空。")
record IndicatorPatch(
    @Schema(description = "年度指标值", nullable = true) String target,
    @Schema(description = "实际完成值", nullable = true) String actual,
    @Schema(description = "分值", nullable = true) BigDecimal weight,
    @Schema(description = "自评得分", nullable = true) BigDecimal selfScore,
    @Schema(description = "定性指标的达成档次", nullable = true) Tier tier,
    @Schema(description = "偏差原因分析及改进措施", nullable = true) String deviation) {

  static final String[] MEMBERS = {"target", "actual", "weight", "selfScore", "tier", "deviation"};
}
