/** What a spreadsheet shows for what a cell holds, by the cell's number format. */
package org.jiheng.documents.workbook.format;
