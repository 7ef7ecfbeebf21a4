"""Random plans with golden plans, in words and layouts that nothing was tuned on; the same for the same number on every machine.

A number gives a document (`documents`): its words (`domains`, `phrases`, `heads`, `dates`, `terms`), one shape (`term_grids`, `action_tables`,
`phase_plans`) and what stands around it (`narrative`), each drawn as golden values and as `parts` at once. Parts become a Word file
(`word_body`, `word_habits`, `word_package`), a web page (`web_pages`, `looks`) or a sheet (`sheets`), which `printing` makes into PDFs.
What the parts say is decided before how they look, so that the Word file and the PDF of one number have one golden plan.

Numbers keep their documents as long as no draw is added before others; the changelog says when they count anew.
"""
