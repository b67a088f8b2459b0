package org.jiheng.contracts.canary;

/** A contract that is a class. */
public class ClassCanary {}
