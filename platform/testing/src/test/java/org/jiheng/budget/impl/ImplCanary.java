package org.jiheng.budget.impl;

/** A drawer. */
class ImplCanary {}
