namespace TalentPortal.Application.Foundation;

/// <summary>One row of a spreadsheet, as text. <see cref="Number"/> is the row number that Excel shows.</summary>
public readonly record struct SheetRow(int Number, string[] Cells)
{
    /// <summary>Empty when the row is shorter than that.</summary>
    public string this[int column] => column < Cells.Length ? Cells[column] : "";

    public bool IsEmpty => Array.TrueForAll(Cells, string.IsNullOrWhiteSpace);
}
