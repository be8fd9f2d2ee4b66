using System.Security.Cryptography;
using System.Text;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Talents.Import;

/// <summary>
/// What the columns of talent lists are called. The first name of each is the one of the template; the others are those that offices use. A
/// column of another name is shown to the clerk, who says what it is or leaves it out.
/// </summary>
public static class TalentHeadings
{
    private static readonly Dictionary<TalentColumn, string[]> Names = new()
    {
        [TalentColumn.Name] = ["姓名", "人员姓名", "人才姓名", "名字"],
        [TalentColumn.DocumentKind] = ["证件类型", "证件种类"],
        [TalentColumn.IdNumber] = ["证件号码", "证件号", "身份证号", "身份证号码", "身份证", "公民身份号码", "居民身份证号码"],
        [TalentColumn.Sex] = ["性别"],
        [TalentColumn.BirthDate] = ["出生日期", "出生年月日", "生日"],
        [TalentColumn.Phone] = ["手机号码", "手机号", "手机", "联系电话", "联系方式", "电话", "移动电话"],
        [TalentColumn.Ethnicity] = ["民族"],
        [TalentColumn.PoliticalStatus] = ["政治面貌"],
        [TalentColumn.MaritalStatus] = ["婚姻状况", "婚姻状态", "婚否"],
        [TalentColumn.Household] = ["户籍地代码", "户籍地", "户籍行政区划", "户口所在地代码"],
        [TalentColumn.Level] = ["学历", "学历学位", "最高学历", "文化程度"],
        [TalentColumn.Degree] = ["学位", "最高学位"],
        [TalentColumn.School] = ["毕业院校", "毕业学校", "毕业院校全称", "院校", "学校"],
        [TalentColumn.Major] = ["所学专业", "专业", "毕业专业", "专业名称"],
        [TalentColumn.GraduatedOn] = ["毕业时间", "毕业日期", "毕业年月"],
        [TalentColumn.FullTime] = ["是否全日制", "全日制", "学习形式", "学习方式"],
        [TalentColumn.CertificateNumber] = ["毕业证书编号", "毕业证书号", "毕业证编号", "学历证书编号"],
        [TalentColumn.Employer] = ["单位", "单位名称", "工作单位", "用人单位", "所在单位", "现工作单位"],
        [TalentColumn.CreditCode] = ["统一社会信用代码", "单位信用代码", "信用代码", "社会信用代码"],
        [TalentColumn.Post] = ["职务", "职务职称", "岗位", "现任职务", "职务岗位", "工作岗位"],
        [TalentColumn.StartedOn] = ["入职日期", "入职时间", "参加工作时间", "到岗时间", "到岗日期"],
        [TalentColumn.EmploymentKind] = ["用工形式", "编制情况", "用工性质", "人员性质"],
        [TalentColumn.Title] = ["职称", "专业技术职称", "专业技术职务", "职称名称"],
        [TalentColumn.TitleGrade] = ["职称级别", "职称等级"],
        [TalentColumn.TitleOn] = ["职称取得日期", "职称取得时间", "取得职称时间", "评审通过时间"],
        [TalentColumn.Source] = ["人才来源", "来源", "引进方式"],
        [TalentColumn.Team] = ["人才队伍", "队伍类别", "人才类别", "队伍"],
        [TalentColumn.FirstInCounty] = ["首次来县年月", "来县时间", "来县年月", "引进时间"],
        [TalentColumn.Standing] = ["动态", "状态", "人员状态", "在岗情况", "动态情况"],
    };

    private static readonly Dictionary<string, TalentColumn> ByName =
        Names.SelectMany(column => column.Value, (column, name) => (name, column.Key)).ToDictionary(pair => pair.name, pair => pair.Key);

    /// <summary>The headings of the template, in the order of a record; a list without name or number cannot be read.</summary>
    public static IReadOnlyList<string> Template { get; } = [.. Enum.GetValues<TalentColumn>().Select(column => IsNeeded(column) ? Names[column][0] + "*" : Names[column][0])];

    public static bool IsNeeded(TalentColumn column) => column is TalentColumn.Name or TalentColumn.IdNumber;

    /// <summary>What a column so called holds, as far as its name tells.</summary>
    public static TalentColumn? Suggest(string heading) => ByName.TryGetValue(Plain(heading), out var column) ? column : null;

    /// <summary>Each column's meaning; of two with the same one the first.</summary>
    public static IReadOnlyList<TalentColumn?> Suggest(IReadOnlyList<string> headings)
    {
        var taken = new HashSet<TalentColumn>();
        return [.. headings.Select(heading => Suggest(heading) is { } column && taken.Add(column) ? (TalentColumn?)column : null)];
    }

    /// <summary>The same for lists with the same columns, however their headings are spaced.</summary>
    public static byte[] Hash(IReadOnlyList<string> headings) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', headings.Select(Plain))));

    // Clerks mark mandatory columns with an asterisk, space headings out, add a hint in brackets and join two facts with a stroke.
    private static string Plain(string heading)
    {
        var plain = WrittenNumber.Normalise(heading).Trim('*').Replace("/", "", StringComparison.Ordinal).Replace("、", "", StringComparison.Ordinal);
        var hint = plain.IndexOfAny(['(', '（']);
        return hint > 0 ? plain[..hint] : plain;
    }
}
