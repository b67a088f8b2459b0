package org.jiheng.filing;

import com.fasterxml.jackson.databind.ObjectMapper;

/** A filing that needs a framework. */
public record FilingCanary(ObjectMapper json) {}
