package org.jiheng.report.filing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a filing that was taken. */
public record FilingReceipt(
    @Schema(description = "登记的申报版本号。", examples = "3") int revision,
    @Schema(description = "规范形式的 SHA-256，十六进制。") String filing,
    @Schema(description = "内容与现有状态相同时为 false。") boolean changed) {}
