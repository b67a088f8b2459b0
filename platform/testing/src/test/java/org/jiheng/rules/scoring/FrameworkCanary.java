package org.jiheng.rules.scoring;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Scoring that needs a framework. */
record FrameworkCanary(ObjectMapper json) {}
