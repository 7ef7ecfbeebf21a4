/// How a page that a server gave keeps its corrections there: inside the function of `CorrectionScript`.
enum CorrectionKeeping {
    static let source = """
          // A server keeps them as they are made: one request at a time, and the last state wins.
          let version = null;
          let isKeeping = false;
          const told = (words) => { list.querySelector('.unsaved').textContent = words; };
          const keep = async () => {
            if (!data.address || isKeeping || version === null) return;
            isKeeping = true;
            let words = '';
            for (let sent = null; sent !== made && !words;) {
              sent = made;
              told('being saved …');
              try {
                const headers = { 'Content-Type': 'application/json', 'If-Match': `"${version}"` };
                const answer = await fetch(data.address, { method: 'PUT', headers, body: file() });
                if (answer.ok) version = (answer.headers.get('ETag') || '').replace(/"/g, '');
                else words = await answer.text();
              } catch {
                words = 'Not saved: planlift does not answer. Start it again; this page tries again by itself.';
                setTimeout(keep, 3000);
              }
            }
            isKeeping = false;
            isSaved = !words;
            told(words);
            draw();
          };
          const begin = async () => {
            try {
              const answer = await fetch(data.address);
              if (!answer.ok) throw new Error();
              version = (answer.headers.get('ETag') || '').replace(/"/g, '');
              if (isSaved) { made = (await answer.json()).corrections; draw(); } else keep();
              askForOffers();
            } catch {
              told('planlift does not answer: corrections are not kept. Start it again, then load this page anew.');
              isSaved = false;
              draw();
            }
          };

        """
}
