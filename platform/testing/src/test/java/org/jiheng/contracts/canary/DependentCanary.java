package org.jiheng.contracts.canary;

import com.fasterxml.jackson.databind.JsonNode;

/** A contract that brings a framework. */
public record DependentCanary(JsonNode tree) {}
