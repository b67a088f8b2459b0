package org.jiheng.report.answer;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One explanation of several findings that say the same. */
record AnswersBody(
    @Schema(required = true) List<String> findings, @Schema(required = true) String answer) {}
