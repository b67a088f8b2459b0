package org.jiheng.report.publication;

import jakarta.validation.constraints.NotNull;

/** What is asked for. */
record PublicationBody(
    @NotNull(message = "必须写明种类 kind。") PublicationKind kind,
    @NotNull(message = "必须写明年度 fiscalYear。") Integer fiscalYear) {}
