package org.jiheng.documents.canary;

import javax.sql.DataSource;

/** A document that reads a database. */
record DatabaseCanary(DataSource source) {}
