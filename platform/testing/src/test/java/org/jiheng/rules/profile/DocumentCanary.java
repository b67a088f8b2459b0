package org.jiheng.rules.profile;

import org.jiheng.documents.canary.DocumentSeed;

/** Rules that look into a document. */
record DocumentCanary(DocumentSeed document) {}
