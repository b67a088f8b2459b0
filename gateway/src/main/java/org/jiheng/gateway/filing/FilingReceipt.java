package org.jiheng.gateway.filing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a filing that was taken. */
record FilingReceipt(
    @Schema(description = "The register's revision of this filing.", examples = "3") int revision,
    @Schema(description = "SHA-256 over the canonical filing, in hex.") String filing,
    @Schema(description = "False where the filing states what is there already.")
        boolean changed) {}
