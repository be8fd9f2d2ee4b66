namespace TalentPortal.Domain.Services;

public enum SchoolStage
{
    /// <summary>幼儿园</summary>
    Kindergarten,
    /// <summary>小学</summary>
    Primary,
    /// <summary>初中</summary>
    Junior,
    /// <summary>高中</summary>
    Senior,
}
