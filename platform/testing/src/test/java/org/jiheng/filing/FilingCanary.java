package org.jiheng.filing;

import com.fasterxml.jackson.databind.ObjectMapper;

/** A filing that needs a framework. */
record FilingCanary(ObjectMapper json) {}
