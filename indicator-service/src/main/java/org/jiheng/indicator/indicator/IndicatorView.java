package org.jiheng.indicator.indicator;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.filing.Indicator.Tier;

/**
 * A row on the wire, every text as filed.
 *
 * @param position the row's place in the form, from 0
 * @param version grows with every change of the row; the ETag is made of it
 */
@Schema(name = "Indicator", description = "绩效指标。文字与申报一致，未填写的为 null。")
public record IndicatorView(
    UUID id,
    String department,
    int fiscalYear,
    @Schema(description = "overall 表示部门整体支出，其余为项目代码。") String form,
    int position,
    @Schema(description = "一级指标") String level1,
    @Schema(description = "二级指标") String level2,
    @Schema(description = "三级指标") String level3,
    @Schema(description = "年度指标值") String target,
    @Schema(description = "实际完成值") String actual,
    @Schema(description = "分值") BigDecimal weight,
    @Schema(description = "自评得分") BigDecimal selfScore,
    @Schema(description = "定性指标的达成档次") Tier tier,
    @Schema(description = "偏差原因分析及改进措施") String deviation,
    long version) {

  static IndicatorView of(StoredIndicator row) {
    var state = row.state();
    var content = state.content();
    return new IndicatorView(
        state.id(),
        state.form().department(),
        state.form().fiscalYear(),
        state.form().form(),
        state.position(),
        content.level1(),
        content.level2(),
        content.level3(),
        content.target(),
        content.actual(),
        content.weight(),
        content.selfScore(),
        content.tier(),
        content.deviation(),
        row.version());
  }
}
