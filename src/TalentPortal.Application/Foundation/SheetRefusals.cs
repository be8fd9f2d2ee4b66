using TalentPortal.Domain.Foundation;

namespace TalentPortal.Application.Foundation;

/// <summary>Why a spreadsheet as a whole is not read. Each names the one thing to change.</summary>
public static class SheetRefusals
{
    public static readonly Refusal NotASpreadsheet = new("sheet.not_a_spreadsheet");
    public static readonly Refusal OldFormat = new("sheet.old_format");
    public static readonly Refusal Damaged = new("sheet.damaged");
    public static readonly Refusal TooLarge = new("sheet.too_large");
    public static readonly Refusal ActiveContent = new("sheet.active_content");
    public static readonly Refusal HiddenSheet = new("sheet.hidden_sheet");
    public static readonly Refusal SeveralSheets = new("sheet.several_sheets");
    public static readonly Refusal Formula = new("sheet.formula");
    public static readonly Refusal MergedCells = new("sheet.merged_cells");
    public static readonly Refusal OtherEpoch = new("sheet.other_epoch");
    public static readonly Refusal TooManyRows = new("sheet.too_many_rows");
    public static readonly Refusal TooManyColumns = new("sheet.too_many_columns");
    public static readonly Refusal CellTooLong = new("sheet.cell_too_long");
    public static readonly Refusal Empty = new("sheet.empty");
    public static readonly Refusal MissingColumns = new("sheet.missing_columns");
    public static readonly Refusal RepeatedColumn = new("sheet.repeated_column");
}
