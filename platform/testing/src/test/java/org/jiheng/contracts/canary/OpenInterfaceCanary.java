package org.jiheng.contracts.canary;

/** A contract that anyone can implement. */
public interface OpenInterfaceCanary {}
