package org.jiheng.report.canary;

/** What another service must not know. */
public class ServiceSeed {}
