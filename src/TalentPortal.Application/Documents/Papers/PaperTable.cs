using SkiaSharp;

namespace TalentPortal.Application.Documents.Papers;

internal enum CellAlign
{
    Left,
    Center,
    Right,
}

/// <summary>One cell: text from the top (or centred), and perhaps a second text in the lower right corner.</summary>
internal sealed record PaperCell(float Width, string Text, CellAlign Align = CellAlign.Left, bool IsBold = false, string? Corner = null, float MinHeight = 0);

/// <summary>Draws framed rows into the flow: rows that do not fit go to the next page, the head is repeated, a label may run down the side.</summary>
internal sealed class PaperTable(PaperFlow flow, PaperPen pen, PaperPen boldPen, SKPaint ink, SKPaint line)
{
    private const float Padding = 6, RowHeight = 24.75f;

    /// <summary>All rows, with the head again at the top of each page.</summary>
    public void Draw(IReadOnlyList<PaperCell>? head, IEnumerable<IReadOnlyList<PaperCell>> rows, float x, PaperCell? side = null)
    {
        if (head is not null) flow.Ensure(HeightOf(head) + RowHeight);
        var sideTop = flow.Y;
        if (head is not null) DrawRow(head, x);
        foreach (var row in rows)
        {
            var height = HeightOf(row);
            if (height > flow.Room && flow.Y > PaperFlow.Top)
            {
                DrawSide(side, sideTop);
                flow.BreakPage();
                sideTop = flow.Y;
                if (head is not null) DrawRow(head, x);
            }

            if (height <= flow.Room) DrawRow(row, x);
            else sideTop = DrawTorn(row, x, side, sideTop);
        }

        DrawSide(side, sideTop);
    }

    /// <summary>A row taller than a page is torn between lines.</summary>
    private float DrawTorn(IReadOnlyList<PaperCell> row, float x, PaperCell? side, float sideTop)
    {
        var lines = row.Select(LinesOf).ToArray();
        for (var first = 0; first < lines.Max(cell => cell.Count);)
        {
            var fit = Math.Max(1, (int)((flow.Room - 2 * Padding) / pen.LineHeight));
            var part = row.Select((cell, i) => cell with { Text = string.Join('\n', lines[i].Skip(first).Take(fit)), MinHeight = 0 }).ToArray();
            first += fit;
            DrawRow(part, x);
            if (first >= lines.Max(cell => cell.Count)) break;
            DrawSide(side, sideTop);
            flow.BreakPage();
            sideTop = flow.Y;
        }

        return sideTop;
    }

    private void DrawRow(IReadOnlyList<PaperCell> cells, float x)
    {
        var (top, height) = (flow.Y, HeightOf(cells));
        foreach (var cell in cells)
        {
            DrawCell(cell, x, top, height);
            x += cell.Width;
        }

        flow.Advance(height);
    }

    private void DrawCell(PaperCell cell, float x, float top, float height)
    {
        var (cellPen, lines, corner) = (PenOf(cell), LinesOf(cell), CornerOf(cell));
        var y = cell.Corner is null ? top + (height - lines.Count * cellPen.LineHeight) / 2 : top + Padding;
        flow.Draw(canvas =>
        {
            canvas.DrawRect(x, top, cell.Width, height, line);
            for (var i = 0; i < lines.Count; i++) cellPen.Draw(canvas, lines[i], Start(cell.Align, cellPen.Width(lines[i]), x, cell.Width), y + i * cellPen.LineHeight, ink);

            for (var i = 0; i < corner.Count; i++) pen.Draw(canvas, corner[i], x + cell.Width - Padding - pen.Width(corner[i]), top + height - Padding - (corner.Count - i) * pen.LineHeight, ink);
        });
    }

    private void DrawSide(PaperCell? side, float top)
    {
        if (side is not null && flow.Y > top) DrawCell(side, PaperFlow.Left, top, flow.Y - top);
    }

    private float HeightOf(IReadOnlyList<PaperCell> cells) =>
        cells.Max(cell => Math.Max(Math.Max(RowHeight, cell.MinHeight), (LinesOf(cell).Count + CornerOf(cell).Count) * PenOf(cell).LineHeight + 2 * Padding - 4));

    private List<string> LinesOf(PaperCell cell) => PenOf(cell).Wrap(cell.Text, cell.Width - 2 * Padding);

    private List<string> CornerOf(PaperCell cell) => cell.Corner is { } corner ? pen.Wrap(corner, cell.Width - 2 * Padding) : [];

    private PaperPen PenOf(PaperCell cell) => cell.IsBold ? boldPen : pen;

    private static float Start(CellAlign align, float textWidth, float x, float width) => align switch
    {
        CellAlign.Right => x + width - Padding - textWidth,
        CellAlign.Center => x + (width - textWidth) / 2,
        _ => x + Padding,
    };
}
