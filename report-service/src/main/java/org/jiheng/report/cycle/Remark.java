package org.jiheng.report.cycle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be mended.
 *
 * @param where pointer to the place in the filing; null for the whole of it
 */
record Remark(String where, @Schema(required = true) String text) {}
