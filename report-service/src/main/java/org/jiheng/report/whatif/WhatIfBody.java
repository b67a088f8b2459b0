package org.jiheng.report.whatif;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.rules.profile.RuleProfile;

/**
 * What is asked for, as it is described; it is read by what-if.schema.json and as a PUT of a
 * profile is, so that everything that is wrong is told at once.
 *
 * @param settings a whole profile
 */
@Schema(
    name = "WhatIfBody",
    requiredProperties = {"settings", "fiscalYear"})
record WhatIfBody(RuleProfile settings, Integer fiscalYear) {}
