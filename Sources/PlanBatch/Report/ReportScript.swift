/// Sorts and filters the report's rows. Without it the page still shows everything.
enum ReportScript {
    static let text = """

        'use strict';
        (() => {
          const form = document.querySelector('form.filter');
          const body = document.querySelector('table.documents tbody');
          const rows = [...body.rows];
          const texts = rows.map((row) => row.textContent.toLowerCase());
          const filter = () => {
            const outcomes = new Set([...form.querySelectorAll('[name=outcome]:checked')].map((box) => box.value));
            const words = form.elements.words.value.toLowerCase().split(/\\s+/).filter(Boolean);
            const only = form.elements.only ? form.elements.only.value : '';
            let shown = 0;
            rows.forEach((row, index) => {
              const fits = outcomes.has(row.dataset.outcome)
                && (only === '' || row.dataset.attention === only || row.dataset.code === only)
                && words.every((word) => texts[index].includes(word));
              row.hidden = !fits;
              if (fits) shown += 1;
            });
            form.querySelector('.found').textContent = shown + ' of ' + rows.length + ' files';
          };
          form.addEventListener('input', filter);
          form.addEventListener('submit', (event) => event.preventDefault());
          document.querySelectorAll('button[name=attention]').forEach((button) => {
            button.addEventListener('click', () => {
              form.querySelectorAll('[name=outcome]').forEach((box) => { box.checked = true; });
              form.elements.only.value = button.value;
              filter();
              document.getElementById('all').scrollIntoView();
              form.elements.only.focus();
            });
          });
          document.querySelectorAll('table.documents th').forEach((head, column) => {
            head.querySelector('button').addEventListener('click', () => {
              const ascending = head.getAttribute('aria-sort') !== 'ascending';
              head.parentElement.querySelectorAll('th').forEach((other) => other.removeAttribute('aria-sort'));
              head.setAttribute('aria-sort', ascending ? 'ascending' : 'descending');
              const isNumber = head.classList.contains('number');
              const key = (row) => row.cells[column].textContent.trim();
              const compare = (a, b) => isNumber ? Number(a) - Number(b) : a.localeCompare(b, 'en', { numeric: true });
              const sorted = rows.map((row) => [key(row), row]);
              // Rows that say nothing there come last, either way round.
              sorted.sort(([a], [b]) => (a === '') - (b === '') || (a === '' ? 0 : ascending ? compare(a, b) : compare(b, a)));
              body.append(...sorted.map(([, row]) => row));
            });
          });
          filter();
        })();

        """
}
