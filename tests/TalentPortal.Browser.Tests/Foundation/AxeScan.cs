using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace TalentPortal.Browser.Tests.Foundation;

/// <summary>
/// What axe finds on a page. Journeys pass the same pages again and again, with other names and amounts in them: a page whose elements,
/// attributes and states axe has judged at this width and found in order is not judged again.
/// </summary>
internal static class AxeScan
{
    private static readonly ConcurrentDictionary<(int Width, string Build), bool> InOrder = [];

    // What axe found in order is not carried over from the browser.
    private static readonly AxeRunOptions FindingsOnly = new() { ResultTypes = [ResultType.Violations] };

    public static async Task<IReadOnlyList<string>> AxeFindingsAsync(this IPage page)
    {
        var build = (page.ViewportSize?.Width ?? 0, await page.EvaluateAsync<string>(Build));
        if (InOrder.ContainsKey(build)) return [];
        string[] findings = [.. (await page.RunAxe(FindingsOnly)).Violations.SelectMany(finding => finding.Nodes.Select(node => $"{page.Url} {finding.Id}: {node.Html}"))];
        if (findings.Length == 0) InOrder.TryAdd(build, true);
        return findings;
    }

    /// <summary>
    /// The page without its words: of a text or a value only whether there is one, of numbers and identifiers only that they are there, equal neighbours
    /// (rows of a table) once. Whatever axe's rules look at stays: elements, classes, states, what scrolls.
    /// </summary>
    private const string Build = """
        () => {
          const said = new Set(['href', 'src', 'srcset', 'value', 'action', 'title', 'alt', 'aria-label', 'content', 'nonce', 'datetime', 'placeholder', 'lang', 'max', 'min', 'd', 'points', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'width', 'height', 'cx', 'cy', 'r', 'transform', 'viewBox']);
          const attribute = ({ name, value }) => name + '=' + (said.has(name) || name.startsWith('data-') ? value.trim() !== '' : value.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, '#'));
          const tell = element => {
            const own = [...element.attributes].map(attribute).sort().join(' ');
            const state = (element.checked ? '!' : '') + ('value' in element && element.value !== '' ? '=' : '') + (element.scrollWidth > element.clientWidth + 1 ? '>' : '');
            let parts = '', last;
            for (const child of element.childNodes) {
              const part = child.nodeType === Node.ELEMENT_NODE ? tell(child) : child.nodeType === Node.TEXT_NODE && child.data.trim() !== '' ? 't' : '';
              if (part !== '' && part !== last) parts += part;
              if (part !== '') last = part;
            }
            return '<' + element.localName + ' ' + own + state + '>' + (['script', 'style'].includes(element.localName) ? '' : parts);
          };
          return tell(document.documentElement);
        }
        """;
}
